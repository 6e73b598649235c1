internal import GRDB
public import Timeline

/// All rows by number, for those who ask for all of them at once.
extension ArchiveStore {
  package var allRows: [VisitRow] {
    get throws {
      var rows: [VisitRow] = []
      rows.reserveCapacity(count)
      try eachStoredDays(in: 0..<count) { visit, days, precision in
        rows.append(
          VisitRow(number: UInt32(visit), firstDay: days.earliestStart, precision: precision))
      }
      return rows
    }
  }

  public func rows(matching query: VisitQuery) throws -> [VisitRow] { try answer(query) }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    try reading { db in try rows.map { try visit(Int($0.number), db) } }
  }

  public func row(of id: Visit.ID) throws -> VisitRow? {
    try reading { db in
      try number(of: id, db).map { number in
        let row = try rows([number], db)[0]
        return VisitRow(
          number: UInt32(number), firstDay: row.key.earliestStart, precision: row.precision)
      }
    }
  }
}
