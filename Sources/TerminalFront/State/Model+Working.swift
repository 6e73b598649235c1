import Timeline

/// What is said of work that takes long.
extension Model {
  /// True while the rows of the filter are being counted.
  var isCounting: Bool { awaits(.totals(scope)) }

  /// "writing visits.csv: 34 % (^C gives up)".
  var workingWords: String {
    let share = progress.map { ": \(Int($0 * 100)) %" } ?? " …"
    return "\(whatIsWorkedAt)\(share)\(wayOut)"
  }

  private var whatIsWorkedAt: String {
    if let job { return job.words }
    switch awaited.parts.first(where: { !$0.isQuiet }) {
    case .rows: return "looking for visits"
    case .totals: return "counting visits"
    case .bars, .counts, .completion, .strip: return "counting values"
    case .chart: return "drawing"
    case .context, nil: return "working"
    }
  }

  private var wayOut: String {
    keyMap.keys(of: .cancel).isEmpty ? "" : " (\(key(.cancel)) gives up)"
  }
}
