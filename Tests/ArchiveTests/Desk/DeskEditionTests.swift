import Foundation
import Synchronization
import Testing

@testable import Desk
@testable import Timeline

/// Editions: who reads stays on one, who writes makes another.
@Suite(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct DeskEditionTests {
  let desk: DeskAddress
  let scratch: Scratch

  init() throws {
    desk = try DeskServer.shared!.desk()
    scratch = try Scratch()
  }

  private func lines(_ visits: [Visit], of collection: RandomCollection) throws -> String {
    let header = collection.lines.prefix { $0 != "\n" }
    let text = ([String(header)] + visits.map { $0.json() }).joined(separator: "\n") + "\n"
    return try scratch.write(text, to: UUID().uuidString + ".jsonl")
  }

  @Test func `a reader stays on an edition, and another sees the newer one`() throws {
    let collection = RandomCollection(30, seed: 1)
    let first = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    #expect(first.edition == 1 && first.added == 30)
    let before = try DeskStore(desk)
    var visits = Array(collection.visits.dropFirst(2))
    visits[0].title = "A title nobody had"
    let file = try lines(visits + RandomCollection(31, seed: 1).visits.suffix(1), of: collection)
    let second = try DeskFiller([file], to: desk).fill()
    #expect(second.edition == 2)
    #expect(second.added == 1 && second.changed == 1 && second.removed == 2)
    #expect(try Set(before.visits(matching: VisitQuery())) == Set(collection.visits))
    #expect(try before.select(VisitQuery("\"title nobody\"")).count() == 0)
    let after = try DeskStore(desk)
    #expect(after.count == 29)
    #expect(try after.visits(matching: VisitQuery("\"title nobody\"")).map(\.id) == [visits[0].id])
    #expect(try DeskFiller([file], to: desk).fill().edition == nil)
    #expect(try DeskHistory(desk).editions().map(\.number) == [1, 2])
  }

  @Test func `a fill leaves other collections as they are`() throws {
    let (own, other) = (RandomCollection(20, seed: 1), RandomCollection(20, seed: 2, idPrefix: "w"))
    for collection in [own, other] {
      _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    }
    let result = try DeskFiller([try lines(Array(own.visits.prefix(12)), of: own)], to: desk).fill()
    #expect(result.removed == 8)
    let store = try DeskStore(desk)
    #expect(
      try Set(store.visits(matching: VisitQuery())) == Set(own.visits.prefix(12) + other.visits))
    #expect(store.collections.map(\.id) == [own.collection.id, other.collection.id])
    #expect(store.title == "2 collections")
  }

  @Test func `most of a collection does not go because files have a part of it`() throws {
    let collection = RandomCollection(20, seed: 1)
    _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    let part = try lines(Array(collection.visits.prefix(5)), of: collection)
    #expect {
      try DeskFiller([part], to: desk).fill()
    } throws: { error in
      let problem = (error as? NotFilled)?.reason
      return problem?.kind == .changed
        && problem?.message.hasPrefix("15 of the 20 visits of \(collection.collection.id) ") == true
    }
    #expect(try DeskStore(desk).count == 20)
    #expect(try DeskFiller([part], to: desk, force: true).fill().removed == 15)
  }

  @Test func `a visit that cannot be read is not taken away`() throws {
    let collection = RandomCollection(20, seed: 1)
    _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    var visits = collection.visits
    visits[4].delegation.members = [Member(person: "no person has this id")]
    visits[5].title = "Corrected"
    let file = try lines(visits, of: collection)
    #expect {
      try DeskFiller([file], to: desk).fill()
    } throws: { error in
      let unfilled = error as? NotFilled
      return unfilled?.loaded.errorCount == 1
        && unfilled?.reason?.message.hasPrefix("1 of the 20 visits of ") == true
    }
    #expect(try DeskStore(desk).editionNumber == 1)
    let amended = try DeskFiller([file], to: desk, amends: true).fill()
    #expect(amended.changed == 1 && amended.removed == 0 && amended.loaded.errorCount == 1)
    #expect(try DeskFiller([file], to: desk, force: true).fill().removed == 1)
    // Where the files are made from others, these may have had more.
    let part = try lines(Array(collection.visits.prefix(18)), of: collection)
    #expect(throws: NotFilled.self) { try DeskFiller([part], to: desk).fill(isPart: true) }
  }

  @Test func `visits that are all refused make no edition`() throws {
    let own = RandomCollection(5, seed: 1, collection: "own")
    _ = try DeskFiller([try lines(own.visits, of: own)], to: desk).fill()
    let other = RandomCollection(5, seed: 1, collection: "other")
    #expect {
      try DeskFiller([try lines(other.visits, of: other)], to: desk).fill()
    } throws: { error in
      let unfilled = error as? NotFilled
      return unfilled?.reason == nil && unfilled?.loaded.errorCount == 5
    }
    #expect(try DeskStore(desk).collections.count == 1)
  }

  @Test func `a name that others corrected is not undone`() throws {
    _ = try DeskFiller([try file("a", visit: "va", named: "Ann Bell")], to: desk).fill()
    let renamed = try file("b", visit: "vb", named: "Hanna Bell")
    #expect(try DeskFiller([renamed], to: desk, base: 1).fill().renamed == 1)
    let old = try file("c", visit: "vc", named: "Ann Bell")
    #expect {
      try DeskFiller([old], to: desk, base: 1, amends: true).fill()
    } throws: { error in
      (error as? NotFilled)?.reason?.message.contains("person p;") == true
    }
    #expect(try DeskFiller([old], to: desk, base: 2, amends: true).fill().renamed == 1)
  }

  @Test func `amended, what is not in the files stays as it is`() throws {
    let (own, other) = (RandomCollection(20, seed: 1), RandomCollection(9, seed: 2, idPrefix: "w"))
    for collection in [own, other] {
      _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    }
    // As it is exported: visits of two collections under one header.
    var corrected = [own.visits[7], other.visits[3]]
    for index in corrected.indices { corrected[index].title = "Corrected" }
    let selection = RandomCollection(0, seed: 1, collection: "selection")
    let file = try lines(corrected, of: selection)
    let result = try DeskFiller([file], to: desk, amends: true).fill()
    #expect(result.added == 0 && result.changed == 2 && result.removed == 0)
    let store = try DeskStore(desk)
    var visits = own.visits + other.visits
    for (index, visit) in zip([7, 23], corrected) { visits[index].title = visit.title }
    #expect(try Set(store.visits(matching: VisitQuery())) == Set(visits))
    #expect(store.collections.map(\.id) == [own.collection.id, other.collection.id])
    #expect(try DeskFiller([file], to: desk, amends: true).fill().edition == nil)
    // What others changed since is not lost, whatever else they changed.
    var theirs = own.visits
    theirs[2].title = "Theirs"
    _ = try DeskFiller([try lines([theirs[2]], of: own)], to: desk, amends: true).fill()
    #expect(try DeskFiller([file], to: desk, base: 3, amends: true).fill().edition == nil)
    let ours = try lines([own.visits[2]], of: own)
    #expect(throws: NotFilled.self) {
      try DeskFiller([ours], to: desk, base: 3, amends: true).fill()
    }
  }

  @Test func `a name amended in one visit is found in all that cite it`() throws {
    let header = #"{"collection":{"id":"a","title":"T"},"people":[{"id":"p","name":"Ann Bell"}]}"#
    let date = try EDTF("2020")
    let visits = ["va", "vb"].map { id in
      Visit(
        id: id, title: "T", dates: date,
        delegation: Delegation(party: "RUS", members: [Member(person: "p")]),
        stops: [Stop(party: "PRK")])
    }
    let text = ([header] + visits.map { $0.json() }).joined(separator: "\n") + "\n"
    _ = try DeskFiller([try scratch.write(text, to: "both.jsonl")], to: desk).fill()
    let renamed = try file("a", visit: "va", named: "Hanna Bell")
    _ = try DeskFiller([renamed], to: desk, amends: true).fill()
    let store = try DeskStore(desk)
    #expect(try store.visits(matching: VisitQuery("hanna")).map(\.id) == ["va", "vb"])
    #expect(try store.visits(matching: VisitQuery("ann")).isEmpty)
  }

  @Test func `an id of another collection is refused and told`() throws {
    let own = RandomCollection(5, seed: 1, collection: "own")
    _ = try DeskFiller([try lines(own.visits, of: own)], to: desk).fill()
    let other = RandomCollection(6, seed: 1, collection: "other")
    let result = try DeskFiller([try lines(other.visits, of: other)], to: desk).fill()
    #expect(result.added == 1 && result.loaded.errorCount == 5)
    #expect(
      result.loaded.problems.contains {
        $0.message.contains("\"v-0\" is taken already by a visit of the collection made-upown")
      })
  }

  @Test func `the second of two writers is told what the first changed`() throws {
    let collection = RandomCollection(10, seed: 1)
    _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    var theirs = collection.visits
    theirs[3].title = "Theirs"
    _ = try DeskFiller([try lines(theirs, of: collection)], to: desk, base: 1).fill()
    var ours = collection.visits
    ours[4].title = "Ours"
    let file = try lines(ours, of: collection)
    #expect {
      try DeskFiller([file], to: desk, base: 1).fill()
    } throws: { error in
      let problem = (error as? NotFilled)?.reason
      return problem?.kind == .changed && problem?.message.contains("v-3;") == true
    }
    #expect(try DeskStore(desk).visits(matching: VisitQuery("theirs")).count == 1)
    #expect(try DeskFiller([file], to: desk, base: 1, force: true).fill().edition == 3)
    #expect(try DeskStore(desk).visits(matching: VisitQuery("theirs")).isEmpty)
  }

  @Test func `an edition that is read is not pruned, nor is what follows it`() throws {
    let collection = RandomCollection(10, seed: 1)
    var readers: [DeskStore] = []
    for number in 1...4 {
      var visits = collection.visits
      visits[0].title = "Title \(number)"
      _ = try DeskFiller([try lines(visits, of: collection)], to: desk).fill()
      if number == 2 { readers.append(try DeskStore(desk)) }
    }
    let pruned = try DeskHistory(desk).prune(keeping: 1)
    #expect(pruned == DeskHistory.Pruned(editions: 1, visits: 1, inUse: 2))
    let titles = try readers.map { try $0.visits(matching: VisitQuery("id:v-0")).map(\.title) }
    #expect(titles == [["Title 2"]])
    #expect(try DeskHistory(desk).editions().map(\.number) == [2, 3, 4])
  }

  @Test func `who watches hears of a new edition`() async throws {
    let collection = RandomCollection(10, seed: 1)
    _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    let (heard, tell) = AsyncStream.makeStream(of: String.self)
    DeskWatcher(desk) { 1 }.watch { news in
      if case .edition(let sentence) = news { tell.yield(sentence) }
    }
    _ = try DeskFiller([try lines(Array(collection.visits.dropLast()), of: collection)], to: desk)
      .fill()
    var news = heard.makeAsyncIterator()
    #expect(await news.next() == "edition 2 of the desk: 0 new, 0 changed, 1 gone")
    // Whoever still reads the first is told of all that changed since.
    _ = try DeskFiller([try lines(Array(collection.visits.dropLast(3)), of: collection)], to: desk)
      .fill()
    #expect(await news.next() == "edition 3 of the desk: 0 new, 0 changed, 3 gone")
  }

  @Test func `changes that came one after the other are told as comparing the two tells them`()
    throws
  {
    let collection = RandomCollection(12, seed: 1)
    var visits = Array(collection.visits.prefix(10))
    _ = try DeskFiller([try lines(visits, of: collection)], to: desk).fill()
    _ = try DeskFiller([try file("other", visit: "apart", named: "Ann Bell")], to: desk).fill()
    for number in 1...3 {
      visits[0].title = "Title \(number)"
      if number == 2 { visits[1].dates = try EDTF("1999-01-01") }
      if number == 2 { visits += collection.visits.suffix(2) }
      if number == 3 { visits.removeAll { $0.id == collection.visits[5].id } }
      if number == 3 { visits.removeLast() }
      _ = try DeskFiller([try lines(visits, of: collection)], to: desk).fill()
    }
    func changes(_ old: Int, _ new: Int) throws -> [Int] {
      let found = try DeskConnection(desk).asking { try EditionChanges(from: old, to: new, $0) }
      return [found.added, found.changed, found.removed]
    }
    for old in 1...5 {
      for new in old...5 {
        let difference = try RecordDifference(
          from: DeskStore(desk.at(edition: old)), to: DeskStore(desk.at(edition: new)))
        let compared = [
          difference.added.count, difference.changedKeys.count, difference.removed.count,
        ]
        #expect(try changes(old, new) == compared, "\(old) \(new)")
      }
    }
    #expect(try changes(2, 5) == [1, 2, 1])
    #expect(try changes(0, 1) == [10, 0, 0])
  }

  @Test func `an edition that is as the one that is read is not told of`() async throws {
    let collection = RandomCollection(10, seed: 1)
    func fill(_ count: Int) throws {
      let part = Array(collection.visits.prefix(count))
      _ = try DeskFiller([try lines(part, of: collection)], to: desk).fill()
    }
    for count in [9, 8, 9] { try fill(count) }
    let (heard, tell) = AsyncStream.makeStream(of: String.self)
    DeskWatcher(desk) { 1 }.watch { news in
      if case .edition(let sentence) = news { tell.yield(sentence) }
    }
    try await Task.sleep(for: .seconds(1))
    try fill(10)
    var news = heard.makeAsyncIterator()
    #expect(await news.next() == "edition 4 of the desk: 1 new, 0 changed, 0 gone")
  }

  private func file(_ collection: String, visit: String, named name: String) throws -> String {
    let header =
      #"{"collection":{"id":"\#(collection)","title":"T"},"#
      + #""people":[{"id":"p","name":"\#(name)"}]}"#
    let visit = Visit(
      id: visit, title: "T", dates: try EDTF("2020"),
      delegation: Delegation(party: "RUS", members: [Member(person: "p")]),
      stops: [Stop(party: "PRK")])
    return try scratch.write(header + "\n" + visit.json() + "\n", to: UUID().uuidString + ".jsonl")
  }

  @Test func `who is spelled otherwise in one collection is found so in the others`() throws {
    _ = try DeskFiller([try file("a", visit: "va", named: "Ann Bell")], to: desk).fill()
    _ = try DeskFiller([try file("b", visit: "vb", named: "Ann Bell")], to: desk).fill()
    let before = try DeskStore(desk)
    let renamed = try file("b", visit: "vb", named: "Hanna Bell")
    let result = try DeskFiller([renamed], to: desk, base: 2).fill()
    #expect(result.edition == 3 && result.added + result.changed + result.removed == 0)
    let after = try DeskStore(desk)
    #expect(try after.visits(matching: VisitQuery("hanna")).map(\.id) == ["va", "vb"])
    #expect(try after.visits(matching: VisitQuery("ann")).isEmpty)
    #expect(try before.visits(matching: VisitQuery("ann")).map(\.id) == ["va", "vb"])
    // Nobody has changed the visits of the other collection.
    let same = try file("a", visit: "va", named: "Hanna Bell")
    #expect(try DeskFiller([same], to: desk, base: 1).fill().edition == nil)
  }

  @Test func `a desk from before the names were among the words is brought up to date`() throws {
    for name in ["Ann Bell", "Hanna Bell"] {
      _ = try DeskFiller([try file("a", visit: "va", named: name)], to: desk).fill()
    }
    try DeskConnection(desk).asking { talk in
      try talk.run(
        """
        DELETE FROM legation.migration WHERE number > 1;
        UPDATE legation.visit SET words = '', digest = '';
        DROP INDEX legation.entry_names, legation.value_names;
        ALTER TABLE legation.entry ADD words tsvector, ADD long_words text;
        ALTER TABLE legation.value ADD words tsvector, ADD long_words text;
        """)
    }
    #expect(try DeskMaker(desk).make() == (1, 3))
    for (edition, word) in [(1, "ann"), (2, "hanna")] {
      let store = try DeskStore(desk.at(edition: edition))
      #expect(try store.visits(matching: VisitQuery(word)).map(\.id) == ["va"])
    }
    let again = try file("a", visit: "va", named: "Hanna Bell")
    #expect(try DeskFiller([again], to: desk).fill().edition == nil)
  }

  @Test func `an edition that is named is read as it was`() throws {
    let collection = RandomCollection(10, seed: 1)
    for count in [7, 10] {
      let part = Array(collection.visits.prefix(count))
      _ = try DeskFiller([try lines(part, of: collection)], to: desk).fill()
    }
    let first = try DeskStore(desk.at(edition: 1))
    #expect(first.count == 7 && first.editionNumber == 1)
    #expect(try Set(first.visits(matching: VisitQuery())) == Set(collection.visits.prefix(7)))
    #expect {
      try DeskStore(desk.at(edition: 3))
    } throws: { error in
      (error as? DeskProblem)?.message == "there is no edition 3; legation desk editions lists them"
    }
  }

  @Test func `an edition beside tells what is new and what changed`() throws {
    let collection = RandomCollection(20, seed: 1)
    _ = try DeskFiller([try lines(collection.visits, of: collection)], to: desk).fill()
    var visits = Array(collection.visits.dropFirst())
    visits[0].title = "A title nobody had"
    let added = RandomCollection(21, seed: 1).visits.suffix(1)
    _ = try DeskFiller([try lines(visits + added, of: collection)], to: desk).fill()
    let store = ContextStore(
      try DeskStore(desk),
      since: EarlierRecord(try DeskStore(desk.at(edition: 1)), name: "edition 1"))
    #expect(try store.visits(matching: VisitQuery("new:")) == Array(added))
    #expect(try store.visits(matching: VisitQuery("changed:")).map(\.id) == [visits[0].id])
    let marks = try store.changes(of: store.visits(matching: VisitQuery()))
    #expect(Set(marks.keys.map(\.id)) == Set(added.map(\.id) + [visits[0].id]))
  }
}
