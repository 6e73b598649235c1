import Foundation
import Synchronization

@testable import Desk

/// A throw-away server that tests of desks share; it is gone when the tests are.
final class DeskServer: Sendable {
  /// Nil where PostgreSQL is not installed.
  static let shared = DeskServer()
  /// One that keeps some decades of desks that stand on the other.
  static let second = DeskServer()
  /// One that is made to stand still.
  static let still = DeskServer()
  static let isThere = shared != nil
  static let word = "PostgreSQL is not installed here; script/bootstrap installs it"

  /// Of an empty desk, from which others are copied.
  private let template: String
  private let count = Mutex(0)
  // The server goes when nobody holds its input open.
  private let input = Pipe()

  private init?() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let script = Process()
    script.executableURL = root.appending(path: "script/desk")
    let output = Pipe()
    for pipe in [input, output] {
      _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    script.standardInput = input
    script.standardOutput = output
    script.standardError = FileHandle.nullDevice
    // Databases are many small files, and need not outlive the tests: memory is quickest.
    if access("/dev/shm", W_OK) == 0 {
      let own = ["TMPDIR": "/dev/shm"]
      script.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
    }
    guard (try? script.run()) != nil else { return nil }
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    template = said.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let address = DeskAddress(template), (try? DeskMaker(address).make()) != nil else {
      return nil
    }
  }

  /// Where the server is, with another role or database.
  func address(role: String = "desk", database: String) -> DeskAddress {
    let name = template.replacing("//desk@", with: "//\(role)@")
      .replacing("/visits", with: "/\(database)")
    return DeskAddress(name)!
  }

  /// Where its files are.
  func folder() throws -> String {
    try DeskConnection(address(database: "postgres")).asking {
      try $0.rows("SHOW data_directory").text(0, 0) ?? ""
    }
  }

  var port: String { String(template.split(separator: ":").last?.prefix { $0 != "/" } ?? "") }

  /// A new, empty desk.
  func desk() throws -> DeskAddress {
    let name = database()
    try run("CREATE DATABASE \(name) TEMPLATE visits")
    return address(database: name)
  }

  /// The name of a database that is not there yet.
  func database() -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return "desk_\(number)"
  }

  /// Runs SQL as the one to whom the server belongs.
  func run(_ sql: String, in database: String = "postgres") throws {
    try DeskConnection(address(database: database)).asking { try $0.run(sql) }
  }
}
