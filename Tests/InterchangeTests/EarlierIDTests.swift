import Testing
import Timeline

@testable import Interchange

@Suite("Ids of an earlier import")
struct EarlierIDTests {
  private static let map =
    "dates: dmy\ncolumns: { start: S, end: E, party: P, person: W, host: H, place: C, note: N, occasion: O, url: U }\n"

  private func read(_ rows: [String], _ previous: Imported? = nil) throws -> Imported {
    try TableText.read(
      "S,E,P,W,H,C,N,O,U\n" + rows.joined(separator: "\n") + "\n", Self.map,
      previous: previous.map { PreviousVisits($0.visits, $0.reference) })
  }

  @Test("A new row does not get the id of a deleted one of another person and other days")
  func deleted() throws {
    let first = try read([
      "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,wang",
      "1.1.2012,2.1.2012,RUS,Ivan Il,PRK,Rason,",
    ])
    let after = try read(
      [
        "6.6.2016,7.6.2016,CHN,Hu Y,PRK,Pyongyang,new one",
        "1.1.2012,2.1.2012,RUS,Ivan Il,PRK,Rason,",
      ],
      first)
    #expect(after.visits.map(\.id) == ["2016-06-06-2016-06-07-chn-prk-hu-y", first.visits[1].id])
  }

  @Test(
    "One who travels every few years, or somebody else the same week, is no correction",
    arguments: [
      "6.6.2016,7.6.2016,CHN,Wang Li,PRK,Pyongyang,wang",
      "7.3.2011,8.3.2011,CHN,Hu Y,PRK,Pyongyang,",
      "5.10.2011,6.10.2011,CHN,Wang Li,PRK,Pyongyang,again",
      "5.3.2011,6.3.2011,CHN,Hu Y,RUS,Moscow,",
    ])
  func others(row: String) throws {
    let first = try read(["5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,wang"])
    #expect(try read([row], first).visits[0].id != first.visits[0].id)
  }

  @Test(
    "A row that was corrected is found by its person, its first day or its note",
    arguments: [
      "5.3.2012,6.3.2012,CHN,Wang Li,PRK,Pyongyang,wang", "8.3.2011,9.3.2011,CHN,Wang Li,PRK,,",
      "5.3.2011,6.3.2011,CHN,Wang Lì-Hua,PRK,Pyongyang,", "7.3.2011,8.3.2011,CHN,,PRK,Pyongyang,",
    ])
  func corrected(row: String) throws {
    let first = try read(["5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,wang"])
    #expect(try read([row], first).visits[0].id == first.visits[0].id)
  }

  @Test("Corrected ends keep their ids though the same person travelled there more often")
  func ends() throws {
    let first = try read([
      "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,a",
      "9.3.2011,10.3.2011,CHN,Wang Li,PRK,Pyongyang,b",
      "15.3.2011,16.3.2011,CHN,Wang Li,PRK,Pyongyang,c",
    ])
    let after = try read(
      [
        "5.3.2011,7.3.2011,CHN,Wang Li,PRK,Pyongyang,a",
        "15.3.2011,18.3.2011,CHN,Wang Li,PRK,Pyongyang,c",
      ], first)
    #expect(after.visits.map(\.id) == [first.visits[0].id, first.visits[2].id])
  }

  @Test("Of two with the same days, parties and head each keeps its own id")
  func twins() throws {
    let rows = [
      "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,a", "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Rason,b",
      "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Wonsan,c",
    ]
    let first = try read(Array(rows.prefix(2)))
    let ids = first.visits.map(\.id)
    #expect(try read([rows[1]], first).visits.map(\.id) == [ids[1]])
    #expect(try read([rows[1], rows[0]], first).visits.map(\.id) == ids.reversed())
    let more = try read([rows[2], rows[0], rows[1]], first).visits.map(\.id)
    #expect(Array(more.dropFirst()) == ids && !ids.contains(more[0]))
    let corrected = try read([rows[0] + "!", rows[1]], first).visits.map(\.id)
    #expect(corrected == ids)
  }

  @Test("A table of another name, on a day when what became of it is known, has the same ids")
  func renamed() throws {
    let rows = [
      "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,,fair",
      "5.3.2011,6.3.2011,CHN,Wang Li,PRK,Pyongyang,,war",
    ]
    var first = try read(rows)
    for index in first.visits.indices {
      first.visits[index].sources = ["csv-old-csv"]
      first.visits[index].status = .announced
    }
    #expect(try read([rows[1]], first).visits.map(\.id) == [first.visits[1].id])
  }

  @Test("A new row of one file does not get the id of an unchanged row of another")
  func files() throws {
    let header = "S,E,P,W,H,C,N,O,U\n"
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: Self.map, file: "map.yaml")
    func read(_ rows: [String]) throws -> Imported {
      let files = try zip(["a.csv", "b.csv"], rows).map {
        try TestFile.make($0, header + $1 + "\n")
      }
      return try Imported(.csv, files, options)
    }
    let other = "9.3.2011,10.3.2011,CHN,Wang Li,PRK,Pyongyang,b"
    let first = try read(["5.3.2005,6.3.2005,CHN,Wang Li,PRK,Rason,a", other])
    options.previous = PreviousVisits(first.visits, first.reference)
    let after = try read(["12.3.2011,13.3.2011,CHN,Wang Li,PRK,Pyongyang,a", other])
    #expect(
      after.visits.map(\.id) == ["2011-03-12-2011-03-13-chn-prk-wang-li", first.visits[1].id])
  }

  /// One row of a table that is edited again and again.
  private struct Row: Hashable {
    var day: Int
    var person: String
    var place: String
    var note: Int

    var text: String {
      let texts = ["n\(note),,", ",n\(note),", ",,https://a.example/\(note)"]
      return "\(Self.date(day)),\(Self.date(day + 1)),CHN,\(person),PRK,\(place),\(texts[note % 3])"
    }

    private static func date(_ day: Int) -> String {
      "\(day % 28 + 1).\(day / 28 % 12 + 1).\(2010 + day / 336)"
    }

    static func random(_ note: Int, _ random: inout Dice) -> Row {
      Row(
        day: random.roll(90), person: ["Wang Li", "Hu Y", "Li Bo", ""][random.roll(4)],
        place: ["Pyongyang", "Rason"][random.roll(2)], note: note)
    }
  }

  /// The same numbers every time (Knuth, MMIX).
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private func edited(_ rows: [Row], _ dice: inout Dice, _ note: inout Int) -> [Row] {
    var rows = rows
    for _ in 0..<5 {
      let place = dice.roll(rows.count)
      note += 1
      switch dice.roll(7) {
      case 0: rows.remove(at: place)
      case 1: rows.insert(Row.random(note, &dice), at: place)
      case 2: rows[place].day += 1
      case 3: rows[place].person = "Wang Li"
      case 4: rows[place].note = note
      case 5: rows[place] = Row.random(note, &dice)
      default:
        // A twin, and before the first one.
        rows.insert(rows[place], at: place)
        rows[place].note = note
      }
    }
    return rows
  }

  @Test(
    "However a table is edited, unchanged rows keep their ids, and nobody gets another's",
    arguments: 1...12)
  func anyEdits(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var note = 0
    var rows = (0..<20).map { Row.random(100 + $0, &dice) }
    var before = try read(rows.map(\.text))
    for _ in 0..<8 {
      let next = edited(rows, &dice, &note)
      let after = try read(next.map(\.text), before)
      let old = Dictionary(zip(rows, before.visits), uniquingKeysWith: { first, _ in first })
      let owners = Dictionary(uniqueKeysWithValues: zip(before.visits.map(\.id), rows))
      for (row, visit) in zip(next, after.visits) {
        if let same = old[row] { #expect(visit.id == same.id, "\(row.text)") }
        guard let owner = owners[visit.id] else { continue }
        let isOther = owner.person != row.person && !owner.person.isEmpty && !row.person.isEmpty
        #expect(!isOther || owner.day == row.day, "\(owner.text) became \(row.text)")
      }
      (rows, before) = (next, after)
    }
  }
}
