/// How much a chronology tells of each visit.
public enum ChronologyStyle: String, Hashable, Sendable, CaseIterable {
  /// A paragraph: when, who, whom they met, what was signed, what it means in the record.
  case brief
  /// The same with everyone who came, what happened by day, and what is contested.
  case full
}

/// How a chronology is marked up.
public enum ChronologyFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, text
}
