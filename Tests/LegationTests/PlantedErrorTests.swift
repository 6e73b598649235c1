import Foundation
import Testing

/// Errors planted in a copy of a real collection are found where they were planted.
struct PlantedErrorTests {
  /// A text of the file, what is put in its place, where in that the finger should point, and a
  /// word of the sentence.
  struct Planted: CustomTestStringConvertible {
    var original: String
    var wrong: String
    var pointsAt: String
    var says: String

    var testDescription: String { wrong }
  }

  private static let planted = [
    Planted(
      original: #""dates": "2023-07-25/[2023-07-27,2023-07-28]""#,
      wrong: #""dates": "2023-02-30/2023-03-01""#, pointsAt: #""2023-02-30/"#,
      says: "February 2023 has 28 days"),
    Planted(
      original: #""status": "completed""#, wrong: #""status": "compleated""#,
      pointsAt: #""compleated""#, says: "completed"),
    Planted(
      original: #""party": "RUS""#, wrong: #""party": "RUX""#, pointsAt: #""RUX""#, says: "no code"),
    Planted(
      original: #""occasion": "Korean"#, wrong: #""ocasion": "Korean"#,
      pointsAt: #""Korean War armistice anniversary (27 July)","#,
      says: "did you mean \"occasion\"?"),
    Planted(
      original: #""person": "li-hongzhong""#, wrong: #""person": "li-hongzhang""#,
      pointsAt: #""li-hongzhang""#, says: "li-hongzhong"),
    Planted(
      original: #""head": true"#, wrong: #""head": "yes""#, pointsAt: #""yes""#, says: "true"),
  ]

  /// `line:column:` of a place in a text, in characters counted from 1.
  private static func position(of place: String, in text: String) throws -> String {
    let before = text[..<(try #require(text.range(of: place)).lowerBound)]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\(lines[lines.count - 1].count + 1):"
  }

  private static func realCollection() throws -> String {
    let file = Program.root.appending(path: "data/victory-day-2023.json")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func plant(_ planted: Planted, in text: String) throws -> String {
    let place = try #require(text.range(of: planted.original))
    return text.replacingCharacters(in: place, with: planted.wrong)
  }

  @Test(arguments: planted)
  func `a planted error is told with file, line and column`(planted: Planted) throws {
    let text = try Self.plant(planted, in: Self.realCollection())
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "planted.json")
    let checked = try Program.run("check", file)
    #expect(checked.status == 1)
    let place = "\(file):\(try Self.position(of: planted.pointsAt, in: text))"
    let lines = checked.output.split(separator: "\n").filter { $0.hasPrefix(place) }
    #expect(lines.contains { $0.contains(planted.says) }, "\(checked.output)")
  }

  @Test func `all of them are told in one run`() throws {
    let text = try Self.planted.reduce(Self.realCollection()) { try Self.plant($1, in: $0) }
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "planted.json")
    let checked = try Program.run("check", file)
    for planted in Self.planted {
      let place = "\(file):\(try Self.position(of: planted.pointsAt, in: text))"
      #expect(checked.output.contains(place), "\(planted.wrong)")
    }
  }
}
