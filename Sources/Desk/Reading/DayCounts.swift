internal import Algorithms
import Timeline

/// How many visits of an answer begin on each day: of one pass over them come their number, the
/// rank of any and the bars of any slices.
struct DayCounts: Sendable {
  /// In their order, each with the number of visits that begin earlier.
  private let days: [(day: Day, before: Int)]
  let count: Int

  init(_ talk: Talk, _ visits: VisitSQL) throws {
    var counts: [Day: Int]
    if let (others, words) = visits.condition.leavingOut {
      counts = try Self.begun(talk, VisitSQL(condition: others, edition: visits.edition))
      let both = VisitSQL(condition: .all([others, words]), edition: visits.edition)
      counts.merge(try Self.begun(talk, both)) { $0 - $1 }
    } else {
      counts = try Self.begun(talk, visits)
    }
    var sum = 0
    days = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { day, count in
      defer { sum += count }
      return (day, sum)
    }
    count = sum
  }

  /// How many visits begin on each day.
  private static func begun(_ talk: Talk, _ visits: VisitSQL) throws -> [Day: Int] {
    var sql = visits.select("earliest_start - date '1970-01-01', count(*)")
    sql.add(" GROUP BY earliest_start")
    let rows = try talk.rows(sql, isOfMany: true)
    return Dictionary(
      uniqueKeysWithValues: (0..<rows.count).map {
        (Day(number: Int32(rows.number($0, 0))), rows.number($0, 1))
      })
  }

  /// How many begin before a day.
  func before(_ day: Day) -> Int {
    let index = days.partitioningIndex { $0.day >= day }
    return index < days.count ? days[index].before : count
  }

  /// The day on which the visit begins that has so many before it, and how many of that day are
  /// before it too.
  func day(at rank: Int) -> (day: Day, before: Int)? {
    let index = days.partitioningIndex { $0.before > rank } - 1
    guard days.indices.contains(index) else { return nil }
    return (days[index].day, rank - days[index].before)
  }

  func bars(_ slices: TimeSlices) -> [Int] {
    var bars = [Int](repeating: 0, count: slices.count)
    for (index, day) in days.enumerated() {
      let next = index + 1 < days.count ? days[index + 1].before : count
      bars[slices.slice(of: day.day)] += next - day.before
    }
    return bars
  }
}
