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

/// How many visits have a value.
public struct FieldCount: Hashable, Sendable {
  public var value: FieldValue
  public var count: Int
  /// The numbers of the first and the last row that has it.
  public var first: UInt32
  public var last: UInt32

  public init(value: FieldValue, count: Int, first: UInt32 = 0, last: UInt32 = 0) {
    self.value = value
    self.count = count
    self.first = first
    self.last = last
  }
}

/// The only way to visits: answers questions, and hands out the visits that are looked at.
public protocol VisitStore: Sendable {
  /// What to call the collection, or the collections together.
  var title: String { get }
  var collections: [VisitCollection] { get }
  var count: Int { get }
  /// The first and last year in which a visit begins.
  var years: ClosedRange<Int>? { get }
  /// From the first to the last day on which a visit can have begun; nil when there is none.
  var span: ClosedRange<Day>? { get }

  /// Rows in timeline order: earliest possible start, then latest possible end, then id.
  func rows(matching query: VisitQuery) throws -> [VisitRow]
  /// The visits of the rows, in their order.
  func visits(_ rows: some Collection<VisitRow>) throws -> [Visit]
  /// Values of a field among the visits that match, most frequent first, then by label.
  func counts(of field: Field, matching query: VisitQuery) throws -> [FieldCount]
  /// What the ids in these visits stand for.
  func reference(for visits: [Visit]) throws -> Reference
  /// The row of the visit with this id.
  func row(of id: Visit.ID) throws -> VisitRow?
  /// Makes ready what the first questions need; on another thread, while the reader looks.
  func prepare()
  /// The texts that make a visit match, folded, for showing where.
  func searchTerms(_ query: VisitQuery) throws -> [String]
  /// Gives up the question that is being answered on another thread, which then throws
  /// `CancellationError`; does nothing when there is none.
  func cancel()
  /// The id most like a mistyped one, where it can be found at a reasonable price.
  func nearestID(to id: String) throws -> Visit.ID?
}
