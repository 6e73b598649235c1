internal import Timeline

/// Writes visits in one format, one after the other.
protocol VisitWriter {
  var report: ExportReport { get }
  mutating func begin(_ header: SelectionHeader, to output: OutputFile)
  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile)
  mutating func end(to output: OutputFile)
}
