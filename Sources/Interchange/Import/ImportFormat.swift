/// The outside formats visits are read from, by the names the command line knows them by.
public enum ImportFormat: String, Hashable, Sendable, CaseIterable {
  case histstateVisits = "histstate-visits"
  case histstateTravels = "histstate-travels"
  case gdelt
  case timelinejs
  case ics
  case csv
}
