internal import CPQ
internal import Foundation

/// A connection while one question is asked over it.
struct Talk {
  let handle: Handle
  let desk: String
  let wake: WakePipe
  /// True when nobody wants the answer any more.
  let isGivenUp: () -> Bool

  private var connection: OpaquePointer? { handle.pointer }

  func check() throws { if isGivenUp() { throw CancellationError() } }

  /// The rows of one statement.
  ///
  /// - Parameter parameters: for `$1`, `$2` …; nothing of them is ever read as SQL.
  @discardableResult
  func rows(_ sql: String, _ parameters: [String?] = []) throws -> ResultRows {
    try check()
    // No text of the server has this character in it, so that nothing is found by it.
    let values = parameters.map { $0?.withoutNUL }
    let isSent = withCStrings(values) {
      PQsendQueryParams(connection, sql, Int32(values.count), nil, $0, nil, nil, 0)
    }
    guard isSent == 1 else { throw lost() }
    return try answer()
  }

  /// Several statements without parameters, one after the other.
  func run(_ sql: String) throws { _ = try lastRows(sql) }

  /// The rows of the last of several such statements.
  func lastRows(_ sql: String) throws -> ResultRows {
    try check()
    guard PQsendQuery(connection, sql) == 1 else { throw lost() }
    return try answer()
  }

  /// What is written in `work` is there as a whole, or not at all.
  ///
  /// - Parameter lock: a table nobody else writes to meanwhile.
  func transaction<Value>(locking lock: String, _ work: () throws -> Value) throws -> Value {
    try run("BEGIN; LOCK TABLE \(lock) IN SHARE ROW EXCLUSIVE MODE")
    do {
      let value = try work()
      try run("COMMIT")
      return value
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Waits for what was asked; the last of several answers.
  private func answer() throws -> ResultRows {
    var last: ResultRows?
    var problem: DeskProblem?
    var isCancelled = false
    while true {
      while PQisBusy(connection) == 1 {
        try wait(&isCancelled)
        // What a server says that ends stands in what it sent last.
        guard PQconsumeInput(connection) == 1 else { break }
      }
      guard let result = PQgetResult(connection) else { break }
      let rows = ResultRows(result)
      if rows.status == PGRES_FATAL_ERROR { problem = problem ?? ServerWords.problem(rows, desk) }
      last = rows
      // What is copied is handed over, or nothing more comes.
      if rows.status == PGRES_COPY_IN || rows.status == PGRES_COPY_OUT { break }
    }
    if PQstatus(connection) == CONNECTION_BAD { throw lost(problem) }
    if isCancelled { throw CancellationError() }
    if let problem { throw problem }
    guard let last else { throw lost() }
    return last
  }

  /// Waits until the server says something, or somebody gives up.
  ///
  /// A server whose processes stand still does not end its connections.
  private func wait(_ isCancelled: inout Bool) throws {
    var files = [
      pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.reading, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&files, 2, isCancelled ? Patience.grace : handle.patience)
    guard ready != 0 else { throw silent }
    guard ready > 0, files[1].revents != 0 else { return }
    wake.drain()
    guard !isCancelled, isGivenUp() else { return }
    isCancelled = true
    guard Cancelling.tell(connection) else { throw silent }
  }

  private var silent: DeskProblem { DeskProblem(.away, desk, "the server does not answer") }

  /// Waits until something is told to those who listen, at most so long.
  ///
  /// - Parameter heard: called when that is over.
  func listen(milliseconds: Int32, heard: () -> Void) throws {
    var files = [pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)]
    _ = poll(&files, 1, milliseconds)
    heard()
    guard PQconsumeInput(connection) == 1 else { throw lost() }
    while let notice = PQnotifies(connection) { PQfreemem(notice) }
  }

  /// - Parameter problem: what the server said before it went.
  private func lost(_ problem: DeskProblem? = nil) -> DeskProblem {
    if var problem, !problem.state.isEmpty {
      problem.kind = .away
      return problem
    }
    // What it probably means stands in the lines that follow.
    let lines = String(cString: PQerrorMessage(connection)).split(separator: "\n")
    let message = ServerWords.line(lines.first.map(String.init) ?? "")
    return DeskProblem(.away, desk, "the server went away: \(message)")
  }

  // MARK: Copying

  /// Hands rows over by COPY, each as `CopyRow.line`.
  ///
  /// - Parameter table: with the columns of the rows.
  func copy(
    into table: String, _ write: ((borrowing [UInt8]) throws -> Void) throws -> Void
  ) throws {
    try check()
    guard PQsendQuery(connection, "COPY \(table) FROM STDIN (FORMAT binary)") == 1 else {
      throw lost()
    }
    _ = try answer()
    do {
      try put(CopyRow.head)
      try write(put)
      try put(CopyRow.end)
    } catch {
      _ = PQputCopyEnd(connection, "given up")
      _ = try? answer()
      throw error
    }
    guard PQputCopyEnd(connection, nil) == 1 else { throw lost() }
    _ = try answer()
  }

  private func put(_ bytes: borrowing [UInt8]) throws {
    let isTaken = bytes.withUnsafeBytes {
      PQputCopyData(
        connection, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
    }
    guard isTaken == 1 else {
      // The server may have said why it takes no more.
      _ = try answer()
      throw lost()
    }
  }
}

extension String {
  fileprivate var withoutNUL: String {
    guard utf8.contains(0) else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
