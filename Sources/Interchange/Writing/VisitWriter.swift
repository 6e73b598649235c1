internal import Timeline

/// Writes visits in one format, one after the other.
protocol VisitWriter {
  var report: ExportReport { get }
  /// True when all the visits name has to be written before the first of them.
  var writesNamesFirst: Bool { get }
  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile)
  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile)
  mutating func end(to output: OutputFile)
}

extension VisitWriter {
  var writesNamesFirst: Bool { false }
}
