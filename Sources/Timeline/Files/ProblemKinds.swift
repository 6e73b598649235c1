/// How many problems there are of each kind, also of those that are not kept.
struct ProblemKinds: Sendable {
  private(set) var counts: [String: Int] = [:]

  /// Whoever makes a new sentence for each problem has no kinds.
  private static let most = 1_000

  mutating func add(_ severity: Problem.Severity, _ message: String, count: Int = 1) {
    add(Self.kind(severity, message), count)
  }

  mutating func add(_ other: ProblemKinds) {
    for (kind, count) in other.counts { add(kind, count) }
  }

  private mutating func add(_ kind: String, _ count: Int) {
    guard counts.count < Self.most || counts[kind] != nil else { return }
    counts[kind, default: 0] += count
  }

  /// A sentence without what is of one problem alone: what is quoted, numbers, what it may have meant.
  static func kind(_ severity: Problem.Severity, _ message: String) -> String {
    var kind = Array((severity == .warning ? "warning: " : "").utf8)
    var isQuoted = false
    for byte in message.utf8 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        if isQuoted { kind += "…".utf8 }
      } else if !isQuoted {
        if byte == UInt8(ascii: ";") { break }
        if !(0x30...0x39).contains(byte) { kind.append(byte) }
      }
    }
    return String(decoding: kind, as: UTF8.self)
  }
}

extension LoadedCollection {
  /// The problems a line each: of one kind the first few, and how many more there are.
  ///
  /// - Parameters:
  ///   - severities: which are told.
  ///   - most: of one kind; more of it tell nothing new.
  public func shortProblems(
    _ severities: Set<Problem.Severity> = [.error], most: Int = 5
  ) -> [String] {
    let told = problems.filter { severities.contains($0.severity) }
    var seen: [String: Int] = [:]
    var lines: [String] = []
    for problem in told {
      let kind = ProblemKinds.kind(problem.severity, problem.message)
      seen[kind, default: 0] += 1
      if seen[kind, default: 0] <= most { lines.append(problem.description) }
    }
    var left = severities.contains(.error) ? errorCount : 0
    left += severities.contains(.warning) ? warningCount : 0
    left -= lines.count
    for (kind, count) in seen.sorted(by: { $0.key < $1.key }) {
      let more = max(count, kinds.counts[kind] ?? 0) - min(count, most)
      guard more > 0 else { continue }
      lines.append("and \(more) more of this kind: \(kind)")
      left -= more
    }
    if left > 0 { lines.append("and \(left) more") }
    return lines
  }
}
