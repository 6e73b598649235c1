/// What is known of a visit from the visits around it, and can be asked for as a state.
public enum ComputedState: String, Hashable, Sendable, CaseIterable {
  /// A visit the other way at the same level followed within a year.
  case returned
  /// None did, though the collection covers the year.
  case unreturned
  /// Nobody of its party came to this host at its level or above before.
  case first
}
