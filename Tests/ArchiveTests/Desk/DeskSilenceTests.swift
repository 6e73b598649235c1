import Foundation
import Synchronization
import Testing

@testable import Desk
@testable import Timeline

/// A server whose processes stand still: the kernel still takes what is sent to it.
@Suite(.serialized, .enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct DeskSilenceTests {
  let server = DeskServer.still!
  let desk: DeskAddress
  let store: DeskStore

  init() throws {
    let scratch = try Scratch()
    let file = try scratch.write(RandomCollection(60, seed: 1).lines, to: "visits.jsonl")
    desk = try server.desk()
    _ = try DeskFiller([file], to: desk).fill()
    store = try DeskStore(
      DeskAddress(desk.text + "?options=-c%20statement_timeout%3D500ms")!)
  }

  private func process() throws -> pid_t {
    pid_t(try store.asking { try $0.rows("SELECT pg_backend_pid()").number(0, 0) })
  }

  /// The process that takes connections.
  private func first() throws -> pid_t {
    let file = try String(contentsOfFile: server.folder() + "/postmaster.pid", encoding: .utf8)
    return try #require(file.split(separator: "\n").first.flatMap { pid_t($0) })
  }

  private func stopping(_ processes: [pid_t], _ work: () throws -> Void) rethrows {
    for process in processes { kill(process, SIGSTOP) }
    defer { for process in processes { kill(process, SIGCONT) } }
    try work()
  }

  @Test(.timeLimit(.minutes(2)))
  func `what is not answered when its time is over is given up, and the server is away`() throws {
    let before = try store.visits(matching: VisitQuery())
    try stopping([process(), first()]) {
      #expect(throws: StoreAway.self) { try store.visits(matching: VisitQuery("kim")) }
    }
    #expect(try store.visits(matching: VisitQuery()) == before)
  }

  @Test(.timeLimit(.minutes(2)))
  func `where only one process stands still, another answers`() throws {
    let before = try store.visits(matching: VisitQuery())
    try stopping([process()]) {
      let found = try store.visits(matching: VisitQuery())
      #expect(found == before)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `whoever gives up is not kept waiting, and what is asked next is not given up`() throws {
    let processes = try [process(), first()]
    let isBegun = Atomic(false)
    Thread.detachNewThread { [store] in
      while !isBegun.load(ordering: .relaxed) {}
      usleep(100_000)
      store.cancel()
    }
    stopping(processes) {
      #expect(throws: CancellationError.self) {
        try store.asking { talk in
          isBegun.store(true, ordering: .relaxed)
          try talk.run("SELECT pg_sleep(60)")
        }
      }
    }
    #expect(try store.visits(matching: VisitQuery()).count == 60)
  }

  @Test(.timeLimit(.minutes(2)))
  func `who watches tells that the server is away, and since when`() async throws {
    let (heard, tell) = AsyncStream.makeStream(of: DeskWatcher.News.self)
    DeskWatcher(desk) { 1 }.watch { tell.yield($0) }
    let name = desk.database
    let watching = """
      SELECT pid FROM pg_stat_activity WHERE datname = '\(name)' AND query LIKE 'SELECT max(number)%'
      """
    var found: [pid_t] = []
    while found.isEmpty {
      found = try DeskConnection(server.address(database: "postgres")).asking { talk in
        let rows = try talk.rows(watching)
        return (0..<rows.count).map { pid_t(rows.number($0, 0)) }
      }
    }
    let begun = Date()
    let first = try first()
    for process in found + [first] { kill(process, SIGSTOP) }
    var news = heard.makeAsyncIterator()
    let away = await news.next()
    for process in found + [first] { kill(process, SIGCONT) }
    guard case .away(let since, let reason) = away else {
      Issue.record("\(String(describing: away))")
      return
    }
    #expect(since >= begun.addingTimeInterval(-1) && since < Date().addingTimeInterval(-5))
    #expect(reason.hasSuffix("the server does not answer"))
  }
}
