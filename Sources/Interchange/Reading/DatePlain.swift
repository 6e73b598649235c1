internal import Timeline

/// Dates as programs write them: with a midnight, a plus sign, without hyphens, as a number with a
/// point.
enum DatePlain {
  /// The text without what says nothing: midnight, a sign in front of the year, a point and zero;
  /// Chinese, Japanese and Korean dates with hyphens.
  static func text(_ text: String) -> String {
    var text = text
    if text.contains("00:00"),
      let midnight = text.firstMatch(
        of: /([T ]00:00(:00([.,]0+)?)?)(\s?(Z|UTC|GMT|[+\-]00:?00))?$/)
    {
      text = String(text[..<midnight.range.lowerBound])
    }
    if text.first == "+", text.utf8.dropFirst(5).first == UInt8(ascii: "-") { text.removeFirst() }
    if text.hasSuffix(".0"), text.utf8.count <= 10, Double(text) != nil { text.removeLast(2) }
    // Wikidata writes 00 for a month or a day that is not said.
    if text.hasSuffix("-00"), let open = text.wholeMatch(of: /(\d{4})-(00|\d\d)-00/) {
      text = open.2 == "00" ? String(open.1) : "\(open.1)-\(open.2)"
    }
    return text.contains { "年년".contains($0) } ? withHyphens(text) : text
  }

  /// 2018-05-30 for 2018年5月30日.
  private static func withHyphens(_ text: String) -> String {
    let form = /(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월])?\s*(?:(\d{1,2})\s*[日일])?/
    return text.replacing(form) { found in
      let numbers = [found.2, found.3].compactMap { $0 }.map { $0.count < 2 ? "0\($0)" : "\($0)" }
      return ([String(found.1)] + numbers).joined(separator: "-")
    }
  }

  /// `20180612`; nil for other forms.
  ///
  /// - Throws: `InterchangeProblem` for what EDTF has and this program has not.
  static func date(_ text: String) throws(InterchangeProblem) -> EDTF? {
    if text.utf8.count == 8, let digits = text.wholeMatch(of: /([12]\d{3})(\d\d)(\d\d)/) {
      do {
        return try EDTF("\(digits.1)-\(digits.2)-\(digits.3)")
      } catch {
        throw InterchangeProblem(
          "\"\(text)\" is not a date: it reads as \(digits.1)-\(digits.2)-\(digits.3)",
          kind: "not a date: eight digits that are no day")
      }
    }
    // EDTF level 2: a doubt about one part of a date alone.
    let hasMarks = text.contains { "?~%".contains($0) }
    if hasMarks,
      text.wholeMatch(of: /[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){1,2}(\/.*)?/) != nil
    {
      throw InterchangeProblem(
        "\"\(text.prefix(60))\" is not a date: a doubt about one part alone (EDTF level 2) is not "
          + "supported; put it at the end",
        kind: "EDTF level 2 is not supported")
    }
    let mayBeLevelTwo = text.contains { "{YES".contains($0) }
    if mayBeLevelTwo, text.wholeMatch(of: /\{.*\}|Y-?\d.*|\d+E\d+.*|\d+S\d+/) != nil {
      throw InterchangeProblem(
        "\"\(text.prefix(60))\" is not a date: EDTF level 2 is not supported but for sets in [ ]",
        kind: "EDTF level 2 is not supported")
    }
    return nil
  }
}
