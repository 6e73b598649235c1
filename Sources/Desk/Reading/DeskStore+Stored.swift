public import Timeline

/// What a desk holds, for comparing it with another store or with another edition of itself.
extension DeskStore {
  /// Among desks a digest tells whether two are the same, so that none is read for it. Two editions
  /// of a desk have most rows in one: these are left out, unless a source they cite changed.
  public func stored(
    after key: RowKey?, limit: Int, unlike other: any VisitStore
  ) throws -> [StoredVisit] {
    let other = other as? DeskStore
    let form = other == nil ? "json" : VisitRow.ownDigest()
    return try asking { talk in
      var sql = SQL("SELECT \(KeySQL.row), \(form) FROM legation.visit WHERE \(edition.holds())")
      if let other, isOfDesk(other) {
        sql.add(" AND (NOT (\(other.edition.holds())) OR \(citesChanged(other)))")
      }
      if let key {
        sql.add(" AND ")
        KeySQL.add(">", key, to: &sql)
      }
      sql.add(" ORDER BY \(KeySQL.columns) LIMIT \(limit)")
      let rows = try talk.rows(sql)
      return (0..<rows.count).map {
        StoredVisit(KeySQL.timelineRow(rows, $0).key, .bytes(Array(rows.bytes($0, 5))))
      }
    }
  }

  private func citesChanged(_ other: DeskStore) -> String {
    """
    \(Field.source.column) && ARRAY(SELECT id FROM legation.entry WHERE kind = 'source'
      AND (\(edition.holds())) <> (\(other.edition.holds())))
    """
  }

  public func storedSources(after id: Source.ID?, limit: Int) throws -> [StoredSource]? {
    try asking { talk in
      var sql = SQL("SELECT id, json FROM legation.entry WHERE \(edition.holds())")
      sql.add(" AND kind = 'source' AND id > ")
      sql.add(id ?? "", as: "text")
      sql.add(" ORDER BY id LIMIT \(limit)")
      let rows = try talk.rows(sql)
      return (0..<rows.count).map {
        StoredSource(rows.text($0, 0) ?? "", .bytes(Array(rows.bytes($0, 1))))
      }
    }
  }
}
