internal import CPQ
internal import Foundation
internal import Synchronization

/// A connection to the server that is made when it is needed, and made again when it was lost.
///
/// One question at a time; another thread may give up the one that is being answered.
final class DeskConnection: Sendable {
  let address: DeskAddress
  /// SQL that is run whenever a connection is made. A server that was greeted is away when it does
  /// not answer for longer than it gives a statement; of others it is not known what takes long.
  private let greeting: Mutex<String?>
  private let handle = Mutex<Handle?>(nil)
  private let wake = WakePipe()
  /// Counts how often a question was given up.
  private let givenUp = Atomic<Int>(0)

  init(_ address: DeskAddress, greeting: String? = nil) {
    self.address = address
    self.greeting = Mutex(greeting)
  }

  /// What is run from now on whenever a connection is made.
  func greet(with sql: String) { greeting.withLock { $0 = sql } }

  deinit { handle.withLock { $0?.close() } }

  /// Gives up what another thread asks; it hears of it at once, and tells the server itself, for
  /// that takes a connection of its own.
  func cancel() {
    givenUp.add(1, ordering: .relaxed)
    wake.wake()
  }

  /// Told apart from any other by what was given up before.
  struct Moment: Sendable { fileprivate let givenUp: Int }

  /// What is begun now is given up by any `cancel` that follows.
  var now: Moment { Moment(givenUp: givenUp.load(ordering: .relaxed)) }

  func check(since moment: Moment) throws {
    if now.givenUp != moment.givenUp { throw CancellationError() }
  }

  func close() {
    handle.withLock { Self.drop(&$0) }
  }

  /// Asks one or several statements that belong together.
  ///
  /// - Parameters:
  ///   - again: whether a connection that was lost unnoticed since the last time is made again and
  ///     asked once more.
  ///   - moment: when what this is part of was begun; now, where it stands alone.
  func asking<Value: Sendable>(
    again: Bool = true, since moment: Moment? = nil, _ ask: (Talk) throws -> Value
  ) throws -> Value {
    let number = (moment ?? now).givenUp
    return try handle.withLock { handle in
      let mayBeLost = again && handle != nil
      do {
        return try ask(try talk(&handle, number))
      } catch let problem as DeskProblem where problem.kind == .away {
        Self.drop(&handle)
        // It may not even answer those who give up.
        try check(since: Moment(givenUp: number))
        guard mayBeLost else { throw problem }
      }
      do {
        return try ask(try talk(&handle, number))
      } catch let problem as DeskProblem where problem.kind == .away {
        Self.drop(&handle)
        try check(since: Moment(givenUp: number))
        throw problem
      }
    }
  }

  private static func drop(_ handle: inout Handle?) {
    handle?.close()
    handle = nil
  }

  private func talk(_ handle: inout Handle?, _ number: Int) throws -> Talk {
    if let handle { return talk(handle, number) }
    var open = try Handle(address)
    do {
      if let greeting = greeting.withLock({ $0 }) {
        open.patience = Patience.first
        let timeout = try talk(open, number).lastRows(greeting + "; " + Patience.question)
        open.patience = Patience.after(timeout: timeout.number(0, 0))
      }
    } catch {
      // Nothing is asked over a connection that holds no edition.
      open.close()
      throw error
    }
    handle = open
    return talk(open, number)
  }

  private func talk(_ handle: Handle, _ number: Int) -> Talk {
    Talk(
      handle: handle, desk: address.shown, wake: wake,
      isGivenUp: { [self] in givenUp.load(ordering: .relaxed) != number })
  }
}

/// What the planner of a connection was told.
final class Planner: Sendable {
  /// Whether it may scan whole tables; nil while that is not known.
  let mayScan = Mutex<Bool?>(nil)
}

/// What libpq knows a connection by. It stands in the lock of its connection and nowhere else.
struct Handle: Sendable {
  private let bits: UInt
  let planner = Planner()
  /// How many milliseconds the server may be silent while it is asked; negative for ever.
  var patience: Int32 = -1

  var pointer: OpaquePointer? { OpaquePointer(bitPattern: bits) }

  /// Opens a connection.
  init(_ address: DeskAddress) throws {
    try address.check()
    // What stands in the address, or in the environment, goes before what is usual here.
    var options = [("application_name", "legation"), ("fallback_application_name", "legation")]
    if getenv("PGCONNECT_TIMEOUT") == nil { options.append(("connect_timeout", "5")) }
    options += [("tcp_user_timeout", "15000"), ("keepalives_idle", "15")]
    options += [("dbname", address.text), ("client_encoding", "UTF8")]
    let pointer = withCStrings(options.map(\.0)) { names in
      withCStrings(options.map(\.1)) { PQconnectdbParams(names, $0, 1) }
    }
    bits = UInt(bitPattern: pointer)
    guard PQstatus(pointer) == CONNECTION_OK else {
      let message = String(cString: PQerrorMessage(pointer))
      close()
      throw ServerWords.problem(connecting: message, address.shown)
    }
    // The server's remarks are not to be written over the screen.
    _ = PQsetNoticeProcessor(pointer, { _, _ in }, nil)
  }

  func close() { PQfinish(pointer) }
}

/// Calls with an array of C strings that ends with none.
func withCStrings<Value>(
  _ texts: [String?], _ call: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
) -> Value {
  let copies = texts.map { $0.flatMap { strdup($0) } }
  defer { for copy in copies { free(copy) } }
  return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer {
    call($0.baseAddress)
  }
}
