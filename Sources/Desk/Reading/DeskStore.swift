internal import Synchronization
public import Timeline

/// An edition of a desk: everything is asked of the server when it is wanted.
public final class DeskStore: VisitStore {
  public let address: DeskAddress
  let opening: DeskOpening
  private let connection: DeskConnection
  /// What is known of an answer stays true for as long as the edition is read.
  private let answers = KnownAnswers()

  /// Opens the newest edition, or the one the address names; a desk that cannot be used gives a `DeskProblem`.
  public init(_ address: DeskAddress) throws {
    self.address = address
    connection = DeskConnection(address, greeting: Patience.limits)
    opening = try connection.asking { talk in
      let opening = try DeskOpening(talk, edition: address.edition)
      try talk.run(Editions.hold(opening.edition))
      return opening
    }
    // A connection that is made again holds the same edition, or says that it is gone.
    connection.greet(with: Patience.limits + "; " + Editions.hold(opening.edition))
  }

  var edition: EditionSQL { EditionSQL(number: opening.edition) }

  public var title: String { opening.title }
  public var collections: [VisitCollection] { opening.collections }
  public var count: Int { opening.count }

  public var years: ClosedRange<Int>? {
    guard let first = opening.first, let last = opening.last else { return nil }
    return first.civil.year...max(first, last).civil.year
  }

  public var span: ClosedRange<Day>? {
    guard let first = opening.first else { return nil }
    return first...max(first, opening.latestStart ?? first)
  }

  public func select(
    _ query: VisitQuery, progress: @escaping Progress
  ) throws -> any Selection {
    DeskSelection(query, in: self, answers.answer(to: query), progress)
  }

  public func visits(_ keys: [RowKey]) throws -> [Visit] {
    guard !keys.isEmpty else { return [] }
    let found = try asking { talk in
      var sql = SQL("SELECT \(KeySQL.row), json FROM legation.visit WHERE \(edition.holds())")
      sql.add(" AND id = ANY (")
      sql.add(Set(keys.map(\.id)).sorted())
      sql.add(")")
      let rows = try talk.rows(sql)
      return try (0..<rows.count).map { try visit(rows, $0) }
    }
    let visits = Dictionary(found.map { (RowKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    return keys.compactMap { visits[$0] }
  }

  /// The edition that is read; 0 for a desk nobody has filled yet.
  public var editionNumber: Int { opening.edition }

  /// True where two are of one desk, perhaps at different editions.
  public func isOfDesk(_ other: DeskStore) -> Bool { address.text == other.address.text }

  /// The visit whose row of the timeline and JSON are the columns.
  func visit(_ rows: ResultRows, _ row: Int) throws -> Visit {
    guard var visit = Visit.read(rows.bytes(row, 5)).visit else {
      throw UnreadableVisit(
        """
        \(address.shown): the visit "\(rows.text(row, 2) ?? "")" of edition \(editionNumber) \
        cannot be read as it stands in the database; archive build with --force writes it again
        """)
    }
    visit.collection = rows.text(row, 3).flatMap { $0.isEmpty ? nil : $0 }
    return visit
  }

  public func key(of id: Visit.ID) throws -> RowKey? { try keys(of: [id]).first }

  /// The keys of the visits with these ids; an id may have its collection in front.
  func keys(of ids: [String]) throws -> [RowKey] {
    let qualified = ids.map { QualifiedID($0) }
    let found = try asking { talk in
      var sql = SQL("SELECT \(KeySQL.row) FROM legation.visit WHERE \(edition.holds())")
      sql.add(" AND id = ANY (")
      sql.add(Set(ids + qualified.compactMap { $0?.id }).sorted())
      sql.add(")")
      return KeySQL.timelineRows(try talk.rows(sql)).map(\.key)
    }
    let keys = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return zip(ids, qualified).compactMap { id, qualified in
      if let key = keys[id] { return key }
      guard let qualified, let key = keys[qualified.id] else { return nil }
      return key.collection == qualified.collection ? key : nil
    }
  }

  public func reference(for visits: [Visit], of fields: [Field]) throws -> Reference {
    guard !visits.isEmpty else { return Reference() }
    return try asking {
      try DeskNames(talk: $0, edition: edition).reference(for: visits, of: fields)
    }
  }

  /// Everything is ready on the server.
  public func prepare() {}

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    query.isEmpty ? [] : try names(since: now).settle(query).flatMap(\.searchTerms)
  }

  func names(since moment: DeskConnection.Moment) -> NameFinder {
    NameFinder(DeskSpellings(store: self, moment: moment))
  }

  public func cancel() { connection.cancel() }

  /// As many ids as a desk has are not compared for a mistyped one.
  public func nearestID(to id: String) -> Visit.ID? { nil }

  // MARK: Asking

  /// What is begun now is given up by any `cancel` that follows.
  var now: DeskConnection.Moment { connection.now }

  func asking<Value: Sendable>(
    since moment: DeskConnection.Moment? = nil, _ ask: (Talk) throws -> Value
  ) throws -> Value {
    do {
      return try connection.asking(since: moment, ask)
    } catch let problem as DeskProblem where problem.kind == .away || problem.isOfConnecting {
      // One that starts, or is full, or changes its passwords, may let us in later.
      throw StoreAway(problem.description)
    } catch let problem as DeskProblem where problem.state == "42501" {
      throw DeskProblem(.refused, address.shown, ServerWords.mayNotRead, state: problem.state)
    }
  }
}
