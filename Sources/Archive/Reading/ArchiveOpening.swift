internal import Algorithms
internal import Foundation
internal import GRDB
import Timeline

/// What is read of an archive when it is opened. None of it is as long as the collection.
struct ArchiveOpening: Sendable {
  let title: String
  let collections: [VisitCollection]
  /// How many visits there are.
  let count: Int
  /// How many bytes the database has.
  let size: Int
  /// The last day on which a visit can have begun.
  let last: Day
  /// Everything the archive says about itself, by name.
  let about: [String: String]
  /// The days on which a visit may begin, and for each the number of the first that does.
  private let days: [Day]
  private let numbers: [Int]

  init(_ db: Database) throws {
    try SchemaCheck.check(db)
    let said = try Row.fetchAll(db, sql: "SELECT name, value FROM about").map { row in
      (row.value(0) ?? "", row.value(1) ?? "")
    }
    about = Dictionary(said, uniquingKeysWith: { first, _ in first })
    title = about["title"] ?? "Visits"
    count = max(0, about["visits"].flatMap { Int($0) } ?? 0)
    last = Day(number: about["last"].flatMap { Int32($0) } ?? 0)
    let json = try Data.fetchAll(db, sql: "SELECT json FROM collection ORDER BY place")
    collections = json.compactMap { VisitCollection.read(Array($0)) }
    let stored = try Data.fetchAll(db, sql: "SELECT bytes FROM array WHERE name = 'starts'")
    let starts: [Int32] = FlatArray.numbers(Array(stored.first ?? Data()))
    days = stride(from: 0, to: starts.count - 1, by: 2).map { Day(number: starts[$0]) }
    numbers = stride(from: 1, to: starts.count, by: 2).map { Int(starts[$0]) }
    let ascend = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    size =
      try Int.fetchOne(
        db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0
    let areDays = (days + [last]).allSatisfy { Day.distantPast <= $0 && $0 <= .distantFuture }
    // A visit takes some bytes: a number that was made up would be believed for hours.
    guard numbers.first == 0, ascend, (numbers.last ?? 0) < count, count <= size, areDays
    else {
      throw DatabaseError(message: "the days of the visits are wrong")
    }
  }

  /// The earliest possible start of a visit.
  func firstDay(_ visit: Int) -> Day { days[numbers.partitioningIndex { $0 > visit } - 1] }

  /// The visits that may begin on a day and on none before; where they would be when there are none.
  func visits(beginning day: Day) -> Range<Int> {
    let place = days.partitioningIndex { $0 >= day }
    let next = place < days.count && days[place] == day ? place + 1 : place
    return number(place)..<number(next)
  }

  private func number(_ place: Int) -> Int { place < numbers.count ? numbers[place] : count }

  /// Hands out the earliest possible start of each visit of a range.
  func eachFirstDay(in visits: Range<Int>, _ use: (_ visit: Int, Day) -> Void) {
    guard !visits.isEmpty else { return }
    var place = numbers.partitioningIndex { $0 > visits.lowerBound } - 1
    var next = number(place + 1)
    for visit in visits {
      if visit >= next {
        place += 1
        next = number(place + 1)
      }
      use(visit, days[place])
    }
  }
}

extension Row {
  /// A column as it should be; nil when a damaged file has something else there.
  func value<Value: DatabaseValueConvertible>(_ column: Int) -> Value? {
    Value.fromDatabaseValue(self[column] as DatabaseValue)
  }
}
