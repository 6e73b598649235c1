/// The last visit of the same party to the same host at the level of this one or above.
public struct LevelPrecedent: Hashable, Sendable {
  public var leg: Leg
  public var level: Level
  /// Nil when there is none in the collection.
  public var previous: Neighbour?

  /// One for each way the visit went, where its level is known and more than private.
  static func all(of visit: Visit, _ legs: [Leg], _ record: Record) throws -> [LevelPrecedent] {
    guard let level = visit.level, level > .private, let row = try record.row(of: visit) else {
      return []
    }
    let levels = Level.allCases.filter { $0 >= level }.map(\.rawValue)
    return try legs.map { leg in
      let rows = try record.rows(leg, .field(.level, levels)).filter { $0.number < row.number }
      var previous: Visit?
      for row in rows.reversed() {
        previous = try record.visit(row).flatMap { isPrecedent($0, level) ? $0 : nil }
        if previous != nil { break }
      }
      return LevelPrecedent(leg, level, visit, previous)
    }
  }

  private init(_ leg: Leg, _ level: Level, _ visit: Visit, _ previous: Visit?) {
    self.leg = leg
    self.level = level
    self.previous = previous.map {
      Neighbour(
        visit: VisitMention($0), gap: Gap(from: $0, leg.host, to: visit, leg.host))
    }
  }

  /// The head decides, not the highest member.
  static func isPrecedent(_ visit: Visit, _ level: Level) -> Bool {
    (visit.level ?? .private) >= level
  }

  var line: ContextLine {
    let title =
      "\(level == .leader ? "Leader" : level.words.capitalizedFirst + " or above"), \(leg.words)"
    guard let previous else {
      return ContextLine(
        kind: .level, title: title, pieces: [.text("the first in this collection")])
    }
    return ContextLine(
      kind: .level, title: title,
      pieces: [
        .text("last "), .visit(previous.visit), .date(" — " + previous.gap.words("earlier")),
      ])
  }
}
