internal import Timeline

/// How a list of changes is written down.
public enum ChangesFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, json
}

/// The parts of a list of changes, in the order in which they are written.
protocol ChangesForm {
  mutating func begin(_ difference: RecordDifference, _ names: (old: String, new: String)) -> String
  mutating func section(_ name: String, count: Int) -> String
  mutating func visit(_ visit: Visit) -> String
  mutating func change(_ difference: VisitDifference) -> String
  var end: String { get }
}

extension RecordDifference {
  /// "327 visits, before 300: 30 added, 3 removed, 12 with other days, 20 changed".
  var words: String {
    let noun = newCount == 1 ? "visit" : "visits"
    return "\(newCount) \(noun), before \(oldCount): \(added.count) added, "
      + "\(removed.count) removed, \(movedCount) with other days, \(changedCount) changed"
  }
}

extension VisitDifference {
  /// "dates narrowed: …", "sources added: …; …": what is of one kind stands on one line.
  var lines: [String] {
    var order: [String] = []
    var texts: [String: [String]] = [:]
    for change in changes {
      let several = changes.count { $0.kind == change.kind && $0.part == change.part } > 1
      let head = "\(several ? change.part.plural : change.part.rawValue) \(change.kind.rawValue)"
      if texts[head] == nil { order.append(head) }
      texts[head, default: []].append(change.text)
    }
    return order.map { "\($0): \((texts[$0] ?? []).joined(separator: "; "))" }
  }
}

extension VisitDifference.Part {
  fileprivate var plural: String {
    switch self {
    case .dates, .statedDates, .status: rawValue
    case .summary: "summaries"
    case .type, .title, .delegation, .occasion, .note, .member, .counterpart, .stop, .event,
      .claim, .response, .topic, .source, .statedType, .relation:
      rawValue + "s"
    }
  }
}
