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

  /// The visits that answer a question.
  ///
  /// - Parameter progress: told how far work is that takes long, such as looking for a pattern.
  func select(_ query: VisitQuery, progress: @escaping Progress) throws -> any Selection
  /// The visits with these keys, in their order; those that are not here are left out.
  func visits(_ keys: [RowKey]) throws -> [Visit]
  /// The key of the visit with this id; an id that several collections have is told apart by
  /// `collection:id`.
  func key(of id: Visit.ID) throws -> RowKey?
  /// What the values of some fields of these visits stand for; a store may tell of more.
  func reference(for visits: [Visit], of fields: [Field]) throws -> Reference
  /// The next visits in timeline order, as they are held, for comparing two stores.
  ///
  /// - Parameters:
  ///   - key: that of the visit before them; nil for the first.
  ///   - other: the store it is compared with; what the two hold in one may be left out.
  func stored(
    after key: RowKey?, limit: Int, unlike other: any VisitStore
  ) throws -> [StoredVisit]
  /// The next sources in the order of their ids; nil where they are not held so.
  func storedSources(after id: Source.ID?, limit: Int) throws -> [StoredSource]?
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

/// Told how far some work is, from 0 to 1; on the thread that does it.
public typealias Progress = @Sendable (Double) -> Void

extension VisitStore {
  public func select(_ query: VisitQuery = VisitQuery()) throws -> any Selection {
    try select(query, progress: { _ in })
  }

  /// What the ids in these visits stand for.
  public func reference(for visits: [Visit]) throws -> Reference {
    try reference(for: visits, of: Field.described)
  }

  /// The first so many visits that answer a question.
  public func visits(matching query: VisitQuery, limit: Int = .max) throws -> [Visit] {
    try visits(select(query).rows(.first, limit: limit).map(\.key))
  }

  /// Reads the visits of a selection, a window at a time.
  ///
  /// A visit that cannot be read takes no other away: when all others are handed out, it throws an
  /// `UnreadableVisit`.
  public func eachWindow(
    of selection: any Selection, _ use: ([Visit]) throws -> Void
  ) throws {
    var unreadable: [UnreadableVisit] = []
    try selection.eachWindow { rows in
      let found = try readable(rows.map(\.key))
      unreadable += found.unreadable
      if !found.visits.isEmpty { try use(found.visits) }
    }
    if let problem = UnreadableVisit(unreadable) { throw problem }
  }

  /// Values of a field among the visits that match, most frequent first, then by label.
  public func counts(of field: Field, matching query: VisitQuery) throws -> [FieldCount] {
    try select(query).counts(of: field)
  }

  /// Why a question may have no answer here; nil when every value a field is asked for is there.
  public func hint(for query: VisitQuery) throws -> String? {
    try query.hint { try counts(of: $0, matching: VisitQuery()).map(\.value) }
  }
}
