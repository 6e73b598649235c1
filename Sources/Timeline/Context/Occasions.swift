/// Other visits on the occasion of this one, of the same time and of earlier years.
public struct Occasions: Hashable, Sendable {
  public var same: [VisitMention] = []
  /// The latest first.
  public var earlier: [VisitMention] = []

  /// Visits on one occasion lie at most so many days apart.
  private static let mostApart = 45

  init(of visit: Visit, _ record: Record) throws {
    guard let occasion = visit.occasion else { return }
    let stem = Self.stem(occasion)
    let names = try record.occasions().filter { $0 == occasion || Self.stem($0) == stem }
    let hosts = Set(visit.hostParties)
    for other in try record.visits(on: names) where other.id != visit.id {
      let days = visit.dates.earliestStart - other.dates.earliestStart
      if abs(days) <= Self.mostApart, other.occasion == occasion {
        same.append(VisitMention(other))
      } else if days > Self.mostApart, other.tookPlace,
        !hosts.isDisjoint(with: other.hostParties)
      {
        earlier.append(VisitMention(other))
      }
    }
    earlier.reverse()
  }

  /// An occasion without its year and without which anniversary it was.
  static func stem(_ occasion: String) -> String {
    SearchKey.words(occasion)
      .filter { $0.first?.isNumber != true && $0 != "anniversary" }.joined(separator: " ")
  }

  /// - Parameter told: visits that other lines name already.
  func lines(without told: Set<Visit.ID>) -> [ContextLine] {
    let same = same.filter { !told.contains($0.id) }
    return [line("Same occasion", same, isWhole: true), line("Same occasion before", earlier)]
      .compactMap { $0 }
  }

  private func line(_ title: String, _ visits: [VisitMention], isWhole: Bool = false)
    -> ContextLine?
  {
    guard !visits.isEmpty else { return nil }
    var pieces = visits.prefix(3).map { [ContextLine.Piece.wholeVisit($0)] }
      .joined(separator: [.text("; ")]).map { $0 }
    if visits.count > 3 { pieces.append(.text("; and \(visits.count - 3) more")) }
    return ContextLine(
      kind: .occasion, title: title, pieces: pieces, basis: visits.map(\.id))
  }
}
