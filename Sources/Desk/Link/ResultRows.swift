internal import CPQ
internal import Foundation

/// What a statement gave: rows of text, as the server writes it.
final class ResultRows {
  private let result: OpaquePointer

  /// Takes over what libpq handed out.
  init(_ result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  var count: Int { Int(PQntuples(result)) }
  var status: ExecStatusType { PQresultStatus(result) }
  /// How many rows a statement changed.
  var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// The text of a column; nil for NULL.
  func text(_ row: Int, _ column: Int) -> String? {
    bytes(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(_ row: Int, _ column: Int) -> [UInt8] { bytes(row, column) { Array($0) } ?? [] }

  func number(_ row: Int, _ column: Int) -> Int {
    bytes(row, column) { bytes in
      var number = 0
      for byte in bytes where byte != UInt8(ascii: "-") {
        number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      }
      return bytes.first == UInt8(ascii: "-") ? -number : number
    } ?? 0
  }

  func isTrue(_ row: Int, _ column: Int) -> Bool { text(row, column) == "t" }

  private func bytes<Value>(
    _ row: Int, _ column: Int, _ read: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    let (row, column) = (Int32(row), Int32(column))
    guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else {
      return nil
    }
    let count = Int(PQgetlength(result, row, column))
    return read(UnsafeRawBufferPointer(start: value, count: count))
  }

  /// One of the parts of what went wrong, as libpq numbers them.
  func errorField(_ field: Int32) -> String? {
    PQresultErrorField(result, field).map { String(cString: $0) }
  }

  /// The five letters of SQL for what went wrong.
  var state: String { errorField(Int32(UInt8(ascii: "C"))) ?? "" }

  /// What went wrong, in the server's words.
  var message: String {
    errorField(Int32(UInt8(ascii: "M"))) ?? String(cString: PQresultErrorMessage(result))
  }
}
