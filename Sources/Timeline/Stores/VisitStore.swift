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

  /// Rows in timeline order, that of `RowKey`.
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

extension VisitStore {
  /// Why a question may have no answer here; nil when every value a field is asked for is there.
  public func hint(for query: VisitQuery) throws -> String? {
    try query.hint { try counts(of: $0, matching: VisitQuery()).map(\.value) }
  }
}
