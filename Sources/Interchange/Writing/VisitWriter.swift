internal import Timeline

/// Writes visits in one format, one after the other.
protocol VisitWriter {
  var report: ExportReport { get }
  /// True when all the visits name has to be written before the first of them.
  var writesNamesFirst: Bool { get }
  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile)
  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile)
  mutating func end(to output: OutputFile)
  /// True when there are visits the format cannot show: they are counted before the first is written.
  var mayLeaveOut: Bool { get }
  /// Why it cannot show a visit; nil for most.
  func whyLeftOut(_ visit: Visit) -> String?
  /// How many it holds, and what to say of the rest.
  var limit: (count: Int, reason: String)? { get }
}

extension VisitWriter {
  var writesNamesFirst: Bool { false }
  var mayLeaveOut: Bool { false }
  func whyLeftOut(_ visit: Visit) -> String? { nil }
  var limit: (count: Int, reason: String)? { nil }
}
