import Timeline

/// Counts the visits of an answer that are under way in slices of time.
struct BarCounts {
  let talk: Talk
  let visits: VisitSQL

  func underWay(_ slices: TimeSlices) throws -> [Int] {
    let start = Self.slice("earliest_start", slices)
    let end = Self.slice("latest_end", slices)
    var sql = visits.select("\(start) AS first, \(end) AS last, count(*)")
    sql.add(" AND earliest_start <= ")
    sql.add(slices.span.upperBound)
    sql.add(" AND latest_end >= ")
    sql.add(slices.span.lowerBound)
    sql.add(" GROUP BY 1, 2")
    let rows = try talk.rows(sql, isOfMany: true)
    var changes = [Int](repeating: 0, count: slices.count + 1)
    for row in 0..<rows.count {
      changes[rows.number(row, 0)] += rows.number(row, 2)
      changes[rows.number(row, 1) + 1] -= rows.number(row, 2)
    }
    var sum = 0
    return changes.dropLast().map { change in
      sum += change
      return sum
    }
  }

  /// The slice of a day, as `TimeSlices.slice(of:)` says it.
  private static func slice(_ column: String, _ slices: TimeSlices) -> String {
    let days = slices.span.upperBound - slices.span.lowerBound + 1
    let since = "(\(column) - date '1970-01-01' - (\(slices.span.lowerBound.number)))::bigint"
    return "least(\(slices.count - 1), greatest(0, \(since) * \(slices.count) / \(days)))"
  }
}
