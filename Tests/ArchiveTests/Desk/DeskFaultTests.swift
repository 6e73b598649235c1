import Foundation
import Synchronization
import Testing

@testable import Desk
@testable import Timeline

/// What goes wrong is one sentence, and leaves the desk as it was.
@Suite(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct DeskFaultTests {
  let server = DeskServer.shared!
  let scratch: Scratch
  let file: String

  init() throws {
    scratch = try Scratch()
    file = try scratch.write(RandomCollection(60, seed: 1).lines, to: "visits.jsonl")
  }

  private func problem(_ work: () throws -> Void) -> DeskProblem? {
    do {
      try work()
      return nil
    } catch {
      return error as? DeskProblem
    }
  }

  // MARK: Opening

  @Test(arguments: [
    ("postgres://desk@127.0.0.1:1/visits", DeskProblem.Kind.away, "the server cannot be reached"),
    ("postgres://desk@nowhere.invalid/visits", .away, "the server cannot be reached"),
    ("service=nowhere", .refused, "service"),
  ])
  func `a server that does not answer is named`(
    _ text: String, _ kind: DeskProblem.Kind, _ words: String
  ) throws {
    let problem = problem { _ = try DeskStore(DeskAddress(text)!) }
    #expect(problem?.kind == kind)
    #expect(problem?.message.contains(words) == true, "\(problem?.message ?? "")")
    #expect(problem.map { !"\($0)".contains("\n") } == true)
  }

  @Test func `a wrong database, role or password is said`() throws {
    let desk = try server.desk()
    let name = desk.database
    for (address, words) in [
      (server.address(database: "nowhere"), "database \"nowhere\" does not exist"),
      (server.address(role: "nobody", database: name), "role \"nobody\" does not exist"),
      (server.address(role: "guarded:wrong", database: name), "password authentication failed"),
    ] {
      let problem = problem { _ = try DeskStore(address) }
      #expect(problem?.kind == .refused)
      #expect(problem?.message.contains(words) == true, "\(problem?.message ?? "")")
      #expect(problem.map { !"\($0)".contains("wrong") } == true)
    }
  }

  @Test func `a database without a desk says how to make one`() throws {
    let name = server.database()
    try server.run("CREATE DATABASE \(name)")
    let address = server.address(database: name)
    #expect(problem { _ = try DeskStore(address) }?.message.contains("legation desk init") == true)
    try server.run("CREATE SCHEMA legation; CREATE TABLE legation.visit (id int)", in: name)
    let message = problem { _ = try DeskMaker(address).make() }?.message
    #expect(message?.contains("is not a desk") == true)
    try server.run("CREATE TABLE legation.migration (name text)", in: name)
    #expect(problem { _ = try DeskStore(address) }?.message.contains("is not a desk") == true)
    // Other people number their migrations too.
    try server.run(
      """
      DROP TABLE legation.migration; CREATE TABLE legation.migration (number integer);
      INSERT INTO legation.migration VALUES (1)
      """, in: name)
    #expect(
      problem { _ = try DeskMaker(address).make() }?.message.contains("is not a desk") == true)
    #expect(problem { _ = try DeskStore(address) }?.message.contains("is not a desk") == true)
  }

  @Test func `a newer desk needs a newer program, an older one is brought up to date`() throws {
    let desk = try server.desk()
    let name = desk.database
    try server.run("INSERT INTO legation.migration VALUES (999)", in: name)
    #expect(problem { _ = try DeskStore(desk) }?.message.contains("newer version 999") == true)
    #expect(problem { _ = try DeskMaker(desk).make() }?.message.contains("newer") == true)
  }

  @Test func `who may not read or write hears who can change that`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    try server.run(
      "CREATE ROLE stranger_\(name) LOGIN; CREATE ROLE reader_\(name) LOGIN IN ROLE legation_reader"
    )
    let stranger = server.address(role: "stranger_\(name)", database: name)
    #expect(problem { _ = try DeskStore(stranger) }?.message.contains("legation_reader") == true)
    let reader = server.address(role: "reader_\(name)", database: name)
    #expect(try DeskStore(reader).count == 60)
    let refused = problem { _ = try DeskFiller([file], to: reader).fill() }
    #expect(refused?.message.contains("GRANT legation_writer") == true)
    try server.run("GRANT legation_writer TO reader_\(name)")
    #expect(try DeskFiller([file], to: reader).fill().edition == nil)
  }

  @Test func `who may not prune, make a desk or read any more hears who can change that`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    try server.run("CREATE ROLE some_\(name) LOGIN IN ROLE legation_reader")
    let reader = server.address(role: "some_\(name)", database: name)
    let pruned = problem { _ = try DeskHistory(reader).prune(keeping: 1) }
    #expect(pruned?.message == ServerWords.mayNotWrite)
    let store = try DeskStore(reader)
    try server.run("REVOKE legation_reader FROM some_\(name)")
    let refused = problem { _ = try store.visits(matching: VisitQuery("k")) }
    #expect(refused?.kind == .refused && refused?.message == ServerWords.mayNotRead)
    let empty = server.database()
    try server.run("CREATE DATABASE \(empty)")
    let maker = DeskMaker(server.address(role: "some_\(name)", database: empty))
    #expect(problem { _ = try maker.make() }?.message.contains("init --print") == true)
  }

  @Test func `who fills a server that only reads hears which one to name`() throws {
    let desk = try server.desk()
    let standby = DeskAddress(desk.text + "?options=-c%20default_transaction_read_only%3Don")!
    let refused = problem { try DeskFiller([file], to: standby).check() }
    #expect(refused?.message.contains("target_session_attrs=read-write") == true)
    #expect(
      DeskAddress("postgres://anna:secret@one:1,two:2,three/visits")?.shown
        == "postgres://anna@one:1,two:2,three/visits")
  }

  // MARK: While it is open

  /// Ends the connections of everybody else to a desk.
  private func disconnect(_ name: String) throws {
    try server.run(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(name)'")
  }

  @Test func `a connection that was lost is made again, and the answers are the same`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    let store = try DeskStore(desk)
    for text in ["", "k", "delegation:RUS", "/[Mm]issiles?/"] {
      let query = try VisitQuery(text)
      let before = try store.visits(matching: query)
      try disconnect(name)
      #expect(try store.visits(matching: query) == before)
    }
  }

  @Test func `an edition that was pruned while nobody was connected is not answered from`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    let store = try DeskStore(desk)
    try disconnect(name)
    let other = try scratch.write(RandomCollection(60, seed: 2).lines, to: "other.jsonl")
    _ = try DeskFiller([other], to: desk).fill()
    #expect(try DeskHistory(desk).prune(keeping: 1).editions == 1)
    // Not the second time either.
    for _ in 0..<2 {
      let problem = problem { _ = try store.select().rows(.first, limit: 1) }
      #expect(problem?.message.contains("edition 1 was pruned") == true)
    }
  }

  @Test func `a standby that gives way to its primary is asked once more`() throws {
    let desk = try server.desk()
    _ = try DeskFiller([file], to: desk).fill()
    let store = try DeskStore(desk)
    let tries = Mutex(0)
    let count = try store.asking { talk in
      let isFirst = tries.withLock { tries in
        tries += 1
        return tries == 1
      }
      if isFirst { try talk.run("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$") }
      return try talk.rows("SELECT count(*) FROM legation.visit").number(0, 0)
    }
    #expect(count == 60)
  }

  @Test func `an edition that has not come to a standby yet is waited for`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    let store = try DeskStore(desk)
    let before = try store.visits(matching: VisitQuery())
    try server.run(
      "CREATE TABLE kept AS SELECT * FROM legation.edition; DELETE FROM legation.edition", in: name)
    try disconnect(name)
    #expect(throws: StoreAway.self) { try store.visits(matching: VisitQuery()) }
    try server.run("INSERT INTO legation.edition SELECT * FROM kept", in: name)
    #expect(try store.visits(matching: VisitQuery()) == before)
  }

  @Test func `a server that lets nobody in while it is read is away until it does`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    let store = try DeskStore(desk)
    let before = try store.visits(matching: VisitQuery())
    try server.run("ALTER DATABASE \(name) ALLOW_CONNECTIONS false")
    try disconnect(name)
    #expect(throws: StoreAway.self) { try store.visits(matching: VisitQuery()) }
    try server.run("ALTER DATABASE \(name) ALLOW_CONNECTIONS true")
    #expect(try store.visits(matching: VisitQuery()) == before)
  }

  @Test func `a server of some decades that is away is away until it is back`() throws {
    let (desk, _) = try InDeskOverTwoServers.desk()
    _ = try DeskFiller([file], to: desk).fill()
    let store = try DeskStore(desk)
    let before = try store.visits(matching: VisitQuery())
    try server.run("ALTER SERVER other OPTIONS (SET port '1')", in: desk.database)
    #expect(throws: StoreAway.self) { try store.visits(matching: VisitQuery()) }
    #expect(problem { _ = try DeskFiller([file], to: desk).fill() }?.kind == .away)
    try server.run(
      "ALTER SERVER other OPTIONS (SET port '\(DeskServer.second!.port)')", in: desk.database)
    #expect(try store.visits(matching: VisitQuery()) == before)
  }

  @Test func `a visit that cannot be read is named, and written again when that is asked`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    try server.run("UPDATE legation.visit SET json = '{\"id\": 3}' WHERE id = 'v-7'", in: name)
    let store = try DeskStore(desk)
    let error = #expect(throws: UnreadableVisit.self) { try store.visits(matching: VisitQuery()) }
    #expect(error?.description.contains("the visit \"v-7\" of edition 1 cannot be read") == true)
    // All others are handed out first, wherever it stands, and whatever is asked.
    for (query, count) in [("", 59), ("/./", 59), ("id:v-7", 0)] {
      var read = 0
      #expect(throws: UnreadableVisit.self) {
        try store.eachWindow(of: store.select(VisitQuery(query))) { read += $0.count }
      }
      #expect(read == count)
    }
    #expect(try store.visits(matching: VisitQuery("-id:v-7")).count == 59)
    #expect(try DeskFiller([file], to: desk).fill().edition == nil)
    #expect(try DeskFiller([file], to: desk, force: true).fill().edition == 2)
    let mended = ContextStore(try DeskStore(desk), since: EarlierRecord(store, name: "edition 1"))
    let visits = try mended.visits(matching: VisitQuery())
    #expect(visits.count == 60)
    // What it was before nobody can tell, and nobody need hear of it again.
    #expect(try mended.changes(of: visits).isEmpty)
  }

  @Test func `what takes longer than it may is given up`() throws {
    let desk = try server.desk()
    _ = try DeskFiller([file], to: desk).fill()
    let slow = DeskAddress(desk.text + "?options=-c%20statement_timeout%3D200ms")!
    let store = try DeskStore(slow)
    let problem = problem { try store.asking { _ = try $0.rows("SELECT pg_sleep(5)") } }
    #expect(problem?.kind == .late)
    #expect(try store.select().count() == 60)
  }

  // MARK: While it is filled

  @Test func `a server lost while it is filled has nothing half there`() throws {
    let desk = try server.desk()
    let name = desk.database
    _ = try DeskFiller([file], to: desk).fill()
    let more = try scratch.write(RandomCollection(60, seed: 2).lines, to: "more.jsonl")
    for isFinishing in [false, true] {
      let problem = problem {
        _ = try DeskFiller([more], to: desk).fill { progress in
          if progress.isFinishing == isFinishing { try? disconnect(name) }
        }
      }
      #expect(problem?.kind == .away)
      // What it said last, as when its disk is full.
      #expect(problem?.state == "57P01")
      #expect(problem?.message.hasPrefix("the server went away: terminating") == true)
      #expect(try DeskHistory(desk).editions().map(\.number) == [1])
      let store = try DeskStore(desk)
      #expect(
        try Set(store.visits(matching: VisitQuery())) == Set(RandomCollection(60, seed: 1).visits))
    }
    #expect(try DeskFiller([more], to: desk).fill().edition == 2)
  }

  @Test func `what a fill left on another server when it failed at its end is undone`() throws {
    let (desk, other) = try InDeskOverTwoServers.desk()
    _ = try DeskFiller([file], to: desk).fill()
    let visits = Set(try DeskStore(desk).visits(matching: VisitQuery()))
    // As if the other server had ended its part of edition 2, and this one had not.
    try DeskServer.second!.run(
      """
      UPDATE legation.visit_2010s SET until = 2 WHERE id < 'v-3';
      CREATE TEMP TABLE copied AS SELECT * FROM legation.visit_2010s LIMIT 3;
      UPDATE copied SET since = 2, until = \(Editions.still), id = 'half-' || id;
      INSERT INTO legation.visit_2010s SELECT * FROM copied
      """, in: other.database)
    #expect(try Set(DeskStore(desk).visits(matching: VisitQuery())) == visits)
    let more = RandomCollection(40, seed: 5, idPrefix: "w")
    let others = try scratch.write(more.lines, to: "others.jsonl")
    #expect(try DeskFiller([others], to: desk).fill().edition == 2)
    #expect(
      try Set(DeskStore(desk).visits(matching: VisitQuery())) == visits.union(more.visits))
  }

  @Test func `files without visits leave the desk as it was`() throws {
    let desk = try server.desk()
    let empty = scratch.file("nowhere.json")
    #expect(throws: NotFilled.self) { try DeskFiller([empty], to: desk).fill() }
    #expect(try DeskHistory(desk).editions().isEmpty)
    let store = try DeskStore(desk)
    #expect(store.count == 0 && store.span == nil && store.years == nil)
    #expect(try store.select(VisitQuery("kim")).rows(.first, limit: 10).isEmpty)
  }
}
