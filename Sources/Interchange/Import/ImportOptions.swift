public import Timeline

/// What a reader can ask of an import beside the format.
public struct ImportOptions: Sendable {
  /// Stops at the first row or file at fault.
  public var isStrict = false
  /// GDELT: rows mentioned less often are left out.
  public var leastMentions = 0
  /// GDELT: rows from fewer sources are left out.
  public var leastSources = 0
  /// Whose delegation it is where a row does not say.
  public var party: Party.Code?
  /// Who is visited where a row does not say.
  public var host: Party.Code?
  /// How the columns of a table become fields.
  public var mapping: CSVMapping?
  /// An earlier import of the table: a row that was corrected since keeps its id.
  public var previous: PreviousVisits?

  public init() {}
}
