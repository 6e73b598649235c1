extension Int {
  /// "1 visit", "2 visits": a number and what it counts.
  ///
  /// - Parameter noun: in the singular; one whose plural ends in s.
  package func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
