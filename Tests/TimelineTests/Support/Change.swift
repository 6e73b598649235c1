import Testing

/// One change to the sample file, and the problems it should bring.
struct Change: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String
  var problems: [String]

  init(_ old: String, _ new: String, _ problems: String...) {
    self.old = old
    self.new = new
    self.problems = problems
  }

  var testDescription: String { "\(old) → \(new)" }

  /// The sample file with its first `old` replaced.
  func text() throws -> String {
    try #require(SampleFile.text.contains(old))
    return SampleFile.text.replacing(old, with: new, maxReplacements: 1)
  }

  /// Loads the changed file and compares the problems, word for word.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try Folder(try text()).problems()
    #expect(found == problems, sourceLocation: sourceLocation)
  }
}
