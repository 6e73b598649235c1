/// The editions a desk has had.
public struct DeskHistory {
  /// One of them.
  public struct Edition: Hashable, Sendable {
    public var number: Int
    /// When it was made, in the time of the server.
    public var made: String
    /// The role that made it.
    public var madeBy: String
    public var visits: Int
    public var added: Int
    public var changed: Int
    public var removed: Int
  }

  /// What was taken away.
  public struct Pruned: Hashable, Sendable {
    public var editions: Int
    public var visits: Int
    /// The oldest edition that would have been taken away and is being read.
    public var inUse: Int?
  }

  private let address: DeskAddress

  public init(_ address: DeskAddress) { self.address = address }

  /// Oldest first.
  public func editions() throws -> [Edition] {
    try DeskConnection(address, greeting: Patience.limits).asking { talk in
      try SchemaCheck.check(talk)
      let rows = try talk.rows(
        """
        SELECT number, to_char(made, 'YYYY-MM-DD HH24:MI'), made_by, visits, added, changed, removed
        FROM legation.edition ORDER BY number
        """)
      return (0..<rows.count).map { row in
        Edition(
          number: rows.number(row, 0), made: rows.text(row, 1) ?? "",
          madeBy: rows.text(row, 2) ?? "",
          visits: rows.number(row, 3), added: rows.number(row, 4), changed: rows.number(row, 5),
          removed: rows.number(row, 6))
      }
    }
  }

  /// Takes away the oldest editions, up to the first that somebody reads.
  public func prune(keeping count: Int) throws -> Pruned {
    try DeskConnection(address).asking(again: false) { talk in
      try SchemaCheck.checkWriting(talk)
      return try talk.transaction(locking: "legation.edition") {
        try prune(keeping: count, talk)
      }
    }
  }

  private func prune(keeping count: Int, _ talk: Talk) throws -> Pruned {
    let rows = try talk.rows(
      "SELECT number FROM legation.edition ORDER BY number DESC OFFSET $1::bigint", ["\(count)"])
    var pruned = Pruned(editions: 0, visits: 0, inUse: nil)
    var last = 0
    for row in (0..<rows.count).reversed() {
      let number = rows.number(row, 0)
      let isFree = try talk.rows(
        "SELECT pg_try_advisory_xact_lock(\(Editions.lock), $1::integer)", ["\(number)"])
      guard isFree.isTrue(0, 0) else {
        pruned.inUse = number
        break
      }
      last = number
      pruned.editions += 1
    }
    guard last > 0 else { return pruned }
    pruned.visits = try talk.rows(
      "DELETE FROM legation.visit WHERE until <= $1::integer + 1", ["\(last)"]
    ).changed
    for table in ["entry", "collection"] {
      try talk.rows("DELETE FROM legation.\(table) WHERE until <= $1::integer + 1", ["\(last)"])
    }
    try talk.rows("DELETE FROM legation.edition WHERE number <= $1::integer", ["\(last)"])
    return pruned
  }
}
