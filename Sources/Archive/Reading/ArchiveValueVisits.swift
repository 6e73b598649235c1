internal import BitCollections
internal import GRDB
import Timeline

/// Reads which visits have the values of one field.
struct ArchiveValueVisits {
  private let db: Database
  private let place: Int
  private let count: Int

  /// - Parameters:
  ///   - place: of the field among those that are indexed.
  ///   - count: visits of the archive.
  init(_ place: Int, _ db: Database, _ count: Int) {
    self.db = db
    self.place = place
    self.count = count
  }

  /// Hands out each value with every visit that has it, both ascending.
  ///
  /// - Returns: how many values there are.
  func eachVisit(_ use: (_ value: Int, _ visit: Int) -> Void) throws -> Int {
    let keys = ValueKey.keys(of: place)
    let lists = try RowReader(
      db, "SELECT visits FROM value_visits WHERE key BETWEEN ? AND ?", keys.lowerBound,
      keys.upperBound)
    var value = 0
    while try lists.next() {
      ValueVisits.each(lists.bytes(0), below: count) { use(value, $0) }
      value += 1
    }
    return value
  }

  /// Adds the visits that have one of these values. A value without a list is damage, and adds none.
  func add(_ values: [Int], to visits: inout BitSet) throws {
    let lists = try RowReader(db, "SELECT visits FROM value_visits WHERE key = ?")
    for value in values {
      lists.restart(ValueKey.key(place, value))
      guard try lists.next() else { continue }
      ValueVisits.each(lists.bytes(0), below: count) { visits.insert($0) }
    }
  }
}
