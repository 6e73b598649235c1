internal import Synchronization
import Timeline

/// Makes rows of visits; what many visits share is folded once and kept.
final class RowPreparer: Sendable {
  /// Rows that were made together.
  struct Rows: Sendable {
    var bytes: [UInt8] = []
    /// Those no row had that was made before.
    var values: [ValueRow] = []
    /// A sentence for each visit that cannot be kept.
    var problems: [String] = []
  }

  private struct Known: Sendable {
    var maker: SearchKeyMaker
    var values: Set<ValueRow> = []
  }

  private let known: Mutex<Known>

  init(_ reference: Reference) { known = Mutex(Known(maker: SearchKeyMaker(reference))) }

  /// Makes the rows of a part, by several preparers at once.
  ///
  /// - Parameter number: how many visits were read before.
  static func prepare(
    _ part: VisitStream.Part, from number: Int, _ reference: Reference,
    _ preparers: [RowPreparer]
  ) -> [Rows] {
    let count = part.visits.count
    let work = preparers.enumerated().map { index, preparer in
      (preparer, count * index / preparers.count..<count * (index + 1) / preparers.count)
    }
    return Parallel.map(work) { $0.0.prepare(part, $0.1, from: number, reference) }
  }

  private func prepare(
    _ part: VisitStream.Part, _ range: Range<Int>, from number: Int, _ reference: Reference
  ) -> Rows {
    known.withLock { known in
      known.maker.reference = reference
      var rows = Rows()
      for index in range {
        let (visit, place) = (part.visits[index], part.places[index])
        do throws(RowProblem) {
          let row = try VisitRow(
            visit, number: number + index, json: place.isEmpty ? nil : part.bytes[place],
            reference, &known.maker)
          rows.bytes += row.line
          for (field, ids) in row.values {
            for id in ids {
              let value = ValueRow(field: field, id: id)
              if known.values.insert(value).inserted { rows.values.append(value) }
            }
          }
        } catch {
          rows.problems.append("visit \"\(visit.id)\": \(error.message)")
        }
      }
      return rows
    }
  }
}
