/// What is known of a visit from the visits around it or from an earlier version of the record, and
/// can be asked for as a state.
public enum ComputedState: String, Hashable, Sendable, CaseIterable {
  /// A visit the other way at the same level followed within a year.
  case returned
  /// None did, though the collection covers the year.
  case unreturned
  /// Nobody of its party came to this host at its level or above before.
  case first
  /// It is not in the earlier version that is open too.
  case new
  /// It is, and something of it was other.
  case changed

  /// Those that can be asked for by their name alone: `new:`, `changed:`.
  static let sinceEarlier: Set<ComputedState> = [.new, .changed]
}
