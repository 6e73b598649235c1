public import Timeline

/// What changed between two versions of a record, written out as a changelog.
public enum Changes {
  /// Writes to a file, or to standard output for `-`.
  ///
  /// - Parameters:
  ///   - names: what the versions are called, such as the paths they were read from.
  ///   - progress: told how far comparing is.
  /// - Returns: true when something is other.
  /// - Throws: `OutputProblem`; whatever the stores throw.
  public static func write(
    from old: some VisitStore, to new: some VisitStore, names: (old: String, new: String),
    as format: ChangesFormat, to path: String, force: Bool, progress: Progress = { _ in }
  ) throws -> Bool {
    let output = try OutputFile(path, force: force)
    let difference = try RecordDifference(from: old, to: new, progress: progress)
    var form = format.form
    output.write(form.begin(difference, names))
    for (name, keys, isNew) in [
      ("Added", difference.added, true), ("Removed", difference.removed, false),
    ] {
      output.write(form.section(name, count: keys.count))
      for start in stride(from: 0, to: keys.count, by: window) {
        let part = keys[start..<min(start + window, keys.count)]
        let visits = try isNew ? difference.visits(added: part) : difference.visits(removed: part)
        for visit in visits { output.write(form.visit(visit)) }
      }
    }
    output.write(form.section("Other days", count: difference.movedCount))
    try difference.eachMoved { output.write(form.change($0)) }
    output.write(form.section("Changed", count: difference.changedCount))
    try difference.eachChanged { output.write(form.change($0)) }
    output.write(form.end)
    try output.finish()
    return difference.changedCount + difference.movedCount + difference.added.count
      + difference.removed.count > 0
  }

  private static let window = 1_000
}

extension ChangesFormat {
  fileprivate var form: any ChangesForm {
    switch self {
    case .text: WrittenChanges(marks: PlainChanges())
    case .markdown: WrittenChanges(marks: MarkdownChanges())
    case .json: JSONChanges()
    }
  }
}
