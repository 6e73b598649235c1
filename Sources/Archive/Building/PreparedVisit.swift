import Timeline

/// A visit as the archive stores it, ready to be sorted and written.
struct PreparedVisit: Sendable {
  var key: RowKey
  /// What is stored of its days.
  var days: [UInt8]
  var precision: CalendarDate.Precision
  var json: ArraySlice<UInt8>
  /// What is only in this visit, folded.
  var words: [UInt8]
  /// The numbers of its values, as `ValueNumbers` gives them.
  var values: [UInt8]
  var related: [Visit.ID]
}
