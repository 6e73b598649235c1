/// Brings visits in from outside formats: reads files one after the other and hands out items.
///
/// Memory does not grow with the files, but for the ids of what was handed out, which keep ids
/// unique.
public struct Importer {
  public var format: ImportFormat
  public var options: ImportOptions

  public init(_ format: ImportFormat, options: ImportOptions = ImportOptions()) {
    self.format = format
    self.options = options
  }

  /// Reads the files and hands out what they hold.
  ///
  /// - Parameters:
  ///   - onEntry: gets every repair, merge and refusal as it happens; the report keeps the first.
  ///   - onRow: gets the number of rows read, with every row.
  ///   - sink: gets the items, in the order `ImportItem` promises.
  /// - Throws: `ImportStopped` at the first fault when strict, and whatever the sink throws.
  public func read(
    _ files: [String], onEntry: ((ImportReport.Entry) throws -> Void)? = nil,
    onRow: ((Int) -> Void)? = nil, into sink: @escaping ImportSink
  ) throws -> ImportReport {
    let run = ImportRun(
      isStrict: options.isStrict, onEntry: onEntry, onRow: onRow, sink: sink)
    do {
      try read(files, run)
    } catch let failure as SinkFailure {
      throw failure.cause
    }
    return run.report
  }

  private func read(_ files: [String], _ run: ImportRun) throws {
    let reader = reader(run)
    try reader.begin()
    for file in files {
      run.begin(file)
      do {
        try reader.read(file)
      } catch let problem as InterchangeProblem {
        try run.breakFile(problem.description)
      }
    }
  }

  private func reader(_ run: ImportRun) -> any VisitSource {
    switch format {
    case .histstateVisits: HistStateVisits(run)
    case .histstateTravels: HistStateTravels(run)
    case .gdelt:
      GDELT(run, leastMentions: options.leastMentions, leastSources: options.leastSources)
    case .timelinejs: TimelineJS(run, party: options.party, host: options.host)
    case .ics: CalendarImport(run, party: options.party, host: options.host)
    case .csv: MappedCSV(run, mapping, previous: options.previous)
    }
  }

  /// With the parties the options say, where the mapping and the row do not.
  private var mapping: CSVMapping? {
    guard options.party != nil || options.host != nil else { return options.mapping }
    var mapping = options.mapping ?? CSVMapping()
    if let party = options.party { mapping.values[.party] = party }
    if let host = options.host { mapping.values[.host] = host }
    return mapping
  }
}
