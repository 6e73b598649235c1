/// The last visit of the same party to the same host at the level of this one or above.
public struct LevelPrecedent: Hashable, Sendable {
  public var leg: Leg
  public var level: Level
  /// Nil when there is none in the collection.
  public var previous: Neighbour?

  /// One for each way the visit went, where its level is known and more than private.
  static func all(of visit: Visit, _ legs: [Leg], _ record: Record) throws -> [LevelPrecedent] {
    guard let level = visit.level, level > .private else { return [] }
    let levels = Level.allCases.filter { $0 >= level }.map(\.rawValue)
    return try legs.map { leg in
      let selection = try record.selection(leg, .field(.level, levels))
      return LevelPrecedent(
        leg, level, visit, try precedent(in: selection, before: RowKey(visit), level, record))
    }
  }

  private static func precedent(
    in selection: any Selection, before key: RowKey, _ level: Level, _ record: Record
  ) throws -> Visit? {
    var key = key
    while true {
      let visits = try record.visits(of: selection, .before(key), limit: 10)
      if let last = visits.last(where: { isPrecedent($0, level) }) { return last }
      guard let first = visits.first else { return nil }
      key = RowKey(first)
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
