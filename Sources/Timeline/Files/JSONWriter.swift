/// Writes JSON with the fields in the order they are given, on one line or indented.
public struct JSONWriter {
  public private(set) var text = ""
  private let isPretty: Bool
  private var level = 0
  private var needsComma = false

  public init(pretty: Bool = false) {
    isPretty = pretty
  }

  public mutating func object(_ write: (inout JSONWriter) -> Void) {
    bracket("{", "}", write)
  }

  public mutating func array(_ write: (inout JSONWriter) -> Void) {
    bracket("[", "]", write)
  }

  private mutating func bracket(_ open: String, _ close: String, _ write: (inout Self) -> Void) {
    text += open
    level += 1
    needsComma = false
    write(&self)
    level -= 1
    if needsComma { newLine() }
    text += close
    needsComma = true
  }

  /// Begins an item of an array; write its value next.
  public mutating func item() {
    if needsComma { text += "," }
    newLine()
    needsComma = true
  }

  /// Begins a field of an object; write its value next.
  public mutating func name(_ name: String) {
    item()
    string(name)
    text += isPretty ? ": " : ":"
  }

  private mutating func newLine() {
    guard isPretty else { return }
    text += "\n"
    text += String(repeating: "  ", count: level)
  }

  public mutating func string(_ value: String) {
    text += "\""
    if Self.isPlain(value) { text += value } else { escape(value) }
    text += "\""
  }

  /// True when the value can stand between quotes as it is.
  private static func isPlain(_ value: String) -> Bool {
    var value = value
    return value.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
    }
  }

  private mutating func escape(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        text += "\\u" + Self.hex(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  public mutating func number(_ value: Double) {
    text += value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  public mutating func number(_ value: Int) { text += String(value) }

  public mutating func flag(_ value: Bool) { text += value ? "true" : "false" }

  // MARK: Fields in one step

  /// Writes nothing when the value is nil.
  public mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    string(value)
  }

  public mutating func field(_ name: String, _ value: Int) {
    self.name(name)
    number(value)
  }

  public mutating func field(_ name: String, _ value: Double?) {
    guard let value else { return }
    self.name(name)
    number(value)
  }

  public mutating func field(_ name: String, _ value: EDTF?) {
    field(name, value?.description)
  }

  /// Writes nothing when the list is empty.
  public mutating func field(_ name: String, _ values: [String]) {
    field(name, values) { $0.string($1) }
  }

  /// Writes nothing when the list is empty.
  public mutating func field<Value>(
    _ name: String, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    self.name(name)
    array { writer in
      for value in values {
        writer.item()
        write(&writer, value)
      }
    }
  }
}
