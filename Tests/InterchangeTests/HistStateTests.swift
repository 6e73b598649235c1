import Interchange
import Testing
import Timeline

@Suite("The Office of the Historian's files")
struct HistStateTests {
  @Test("Visits are read with every trap of the real files")
  func visits() throws {
    let read = try Imported(.histstateVisits, [try TestFile.fixture("visits.xml")])
    #expect(read.counts == [12, 8, 0, 4, 5, 0])
    #expect(read.addsUp)
    #expect(read.report.brokenFiles == 0)
    #expect(
      read.reasons(.refused) == [
        "56: \"1999-02-30/1999-03-02\" is not a date: February 1999 has 28 days",
        "64: \"1999-05-02/1999-05-01\" is not a date: it ends before it starts",
        "80: no party is known by the country \"Ruritania\" with the id \"ruritania\"",
        "88: the id histstate-visit-101 was read before; the first was kept",
      ])
  }

  @Test("Two principals of one string are two members; two titles of one man are one")
  func principals() throws {
    let read = try Imported(.histstateVisits, [try TestFile.fixture("visits.xml")])
    let two = try read.visit("histstate-visit-101").delegation.members
    #expect(two.map { read.reference.name(ofPerson: $0.person) } == ["Ona Vale", "Rui Marsh"])
    #expect(two.map(\.role) == ["President", "Prime Minister"])
    let one = try read.visit("histstate-visit-102").delegation.members
    #expect(one.map { read.reference.name(ofPerson: $0.person) } == ["Sovann"])
    #expect(one.map(\.role) == ["Premier and Prince"])
  }

  @Test("One slug with several labels is the party of its day")
  func parties() throws {
    let read = try Imported(.histstateVisits, [try TestFile.fixture("visits.xml")])
    let parties = read.visits.map(\.delegation.party)
    #expect(parties == ["KOR", "KHM", "SUHH", "RUS", "CHN", "SAU", "FRA", "DEU"])
    #expect(read.visits.allSatisfy { $0.hostParties == ["USA"] })
  }

  @Test("A kind stated in the description is the type, and stands word for word beside it")
  func kinds() throws {
    let read = try Imported(.histstateVisits, [try TestFile.fixture("visits.xml")])
    let kinds = read.visits.map(\.type)
    #expect(
      kinds == [.officialWorking, .private, .state, .state, .unknown, .state, .summit, .working])
    let stated = try read.visit("histstate-visit-101").typeAsStated
    #expect(stated.map(\.text) == ["Official Working Visit"])
  }

  @Test("A wider stay told in prose becomes the dates; the record's stay with the stop")
  func widerStay() throws {
    let read = try Imported(.histstateVisits, [try TestFile.fixture("visits.xml")])
    let visit = try read.visit("histstate-visit-106")
    #expect(visit.dates.description == "1957-01-07/1957-02-06")
    #expect(visit.stops[0].dates?.description == "1957-01-30/1957-02-01")
    #expect(try read.visit("histstate-visit-109").dates.description == "1999-05-02/")
  }

  @Test("Legs that hand over are one journey, told with the rows it was made of")
  func journeys() throws {
    let read = try Imported(.histstateTravels, [try TestFile.fixture("travels.xml")])
    #expect(read.counts == [7, 3, 3, 1, 1, 0])
    #expect(read.addsUp)
    let journey = try read.visit("histstate-president-11")
    #expect(journey.title == "Ona Vale in France, Austria and United Kingdom")
    #expect(journey.dates.description == "1961-05-31/1961-06-05")
    #expect(journey.hostParties == ["FRA", "AUT", "GBR"])
    #expect(
      journey.stops.map { $0.place.map(read.reference.name(ofPlace:)) }
        == ["Paris", "Lyon", "Nice", "Vienna", "London"])
    #expect(journey.note?.contains("records 11, 12, 13.") == true)
  }

  @Test("A leg told twice is merged and both ids are kept")
  func doubles() throws {
    let read = try Imported(.histstateTravels, [try TestFile.fixture("travels.xml")])
    let visit = try read.visit("histstate-president-14")
    #expect(visit.note?.contains("14; told twice, also as 19") == true)
    #expect(visit.stops == [Stop(party: "VEN", dates: try EDTF("1961-12-16/1961-12-17"))])
    #expect(try read.visit("histstate-secretary-11").delegation.members[0].person == "marsh-rui")
  }

  @Test("A strict import stops at the first refusal")
  func strict() throws {
    var options = ImportOptions()
    options.isStrict = true
    let file = try TestFile.fixture("visits.xml")
    #expect(throws: ImportStopped.self) { try Imported(.histstateVisits, [file], options) }
  }
}
