/// A visit's place in a store and the day it first can have begun: eight bytes.
public struct VisitRow: Hashable, Sendable {
  public var number: UInt32
  private var packed: Int32

  /// The day and how precisely the beginning is known share 32 bits; days need 23 of them.
  public init(number: UInt32, firstDay: Day, precision: CalendarDate.Precision = .day) {
    self.number = number
    packed = firstDay.number << 2 | Int32(precision.rawValue)
  }

  /// The day and its precision as one number, for a file.
  package init(number: UInt32, stored: Int32) {
    self.number = number
    packed = stored
  }

  package var stored: Int32 { packed }

  /// The rows of a file, in timeline order.
  package static func rows(_ stored: [Int32]) -> [VisitRow] {
    stored.indices.map { VisitRow(number: UInt32($0), stored: stored[$0]) }
  }

  public var firstDay: Day { Day(number: packed >> 2) }

  public var precision: CalendarDate.Precision {
    CalendarDate.Precision(rawValue: UInt8(packed & 3)) ?? .day
  }
}

extension VisitRow {
  package init(_ visit: Visit, number: Int) {
    self.init(
      number: UInt32(number), firstDay: visit.dates.earliestStart,
      precision: visit.dates.precision)
  }
}
