/// What the collection shows around a visit. Computed, and true of this collection alone.
public struct VisitContext: Hashable, Sendable {
  public var receptions: [Reception]
  public var levels: [LevelPrecedent]
  public var offices: [OfficeHolders]
  public var frequencies: [Frequency]
  public var returns: [Returns]
  public var overlaps: [Overlap]
  public var occasions: Occasions
  public var caution: Caution?
  /// By the index of the claim in the visit.
  public var verdicts: [Int: Verdict]
  public var coverage: ClosedRange<Int>?
  /// What the screen and the shell show, in this order.
  public var lines: [ContextLine]

  /// More are not read.
  private static let mostLines = 12

  /// Computes it over the whole store, whatever filter is in force.
  public init(_ visit: Visit, in store: some VisitStore) throws {
    let record = Record(store)
    coverage = record.coverage
    let legs = visit.tookPlace ? record.legs(of: visit) : []
    let hosts = Set(legs.map(\.host))
    receptions =
      visit.tookPlace
      ? Reception.all(of: visit, try record.reference(for: visit)).filter {
        hosts.contains($0.host)
      } : []
    levels = try LevelPrecedent.all(of: visit, legs, record)
    offices = try OfficeHolders.all(of: visit, legs, record)
    let bothWays = try BothWays.all(about: visit, legs, record)
    frequencies = Frequency.all(of: visit, bothWays)
    returns = Returns.all(of: visit, bothWays, record)
    overlaps = try Overlap.all(with: visit, record)
    occasions = try Occasions(of: visit, record)
    caution = try Caution.first(of: levels, visit, record)
    verdicts = try Verdict.all(on: visit, record)
    lines = []
    lines = Array(allLines(visit, try Succession.lines(visit, legs, record)).prefix(Self.mostLines))
  }

  private func allLines(_ visit: Visit, _ successions: [ContextLine]) -> [ContextLine] {
    let near =
      receptions.map { $0.line(visit) } + Overlap.lines(overlaps) + levels.map(\.line)
      + offices.map(\.line)
    let told = Set(near.flatMap(\.visits))
    return near + [caution?.line].compactMap { $0 } + returns.flatMap(\.lines)
      + frequencies.map(\.line) + occasions.lines(without: told)
      + [Signing.line(visit)].compactMap { $0 } + successions
  }

  /// Every other visit it names.
  var mentions: [VisitMention] {
    lines.flatMap(\.mentions) + verdicts.values.flatMap(\.mentions)
  }

  /// "computed from this collection, 2000–2025"
  public var basis: String {
    let years = coverage.map { ", \($0.lowerBound)–\($0.upperBound)" } ?? ""
    return "computed from this collection\(years)"
  }
}

extension VisitStore {
  /// What the ids of the other visits that a context mentions stand for.
  public func reference(for context: VisitContext) throws -> Reference {
    try reference(for: visits(Set(context.mentions.map(\.key)).sorted()))
  }
}

/// What was signed during a visit.
enum Signing {
  static func line(_ visit: Visit) -> ContextLine? {
    let signed = visit.events.filter { $0.kind == .signing }
    guard !signed.isEmpty else { return nil }
    let titles = signed.prefix(4).map { event in
      event.title + (event.date.map { ", " + $0.words() } ?? "")
    }
    return ContextLine(
      kind: .signed, title: "Signed", pieces: [.text(titles.joined(separator: "; "))],
      basis: [visit.id])
  }
}
