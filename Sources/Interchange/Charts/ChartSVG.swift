internal import Timeline

/// A chart as one SVG file that needs nothing else, for light and dark pages.
///
/// It has a title and a description, every bar says in words what it is, and the numbers stand in
/// it as a table for those who cannot see the drawing.
public struct ChartSVG: Sendable {
  public var title: String
  /// What is drawn and what its marks mean, in a sentence.
  public var description: String
  /// Which visits, of which collection, under which licence.
  public var note: String
  var drawing: Drawing
  var table: ChartTable

  /// Shapes and texts, and the room they take.
  struct Drawing: Sendable {
    var width = 0.0
    var height = 0.0
    var elements: [String] = []
  }

  /// Where the drawing begins, under the title.
  private static let top = 44.0

  public var text: String {
    let width = max(drawing.width, 480)
    let noteLines = [description, note].flatMap {
      SVGText.wrapped($0, columns: Int(width / SVGText.cell) - 4)
    }
    let height = Self.top + drawing.height + 24 + Double(noteLines.count) * 16
    let notes = noteLines.enumerated().map { index, line in
      let row = Self.top + drawing.height + 24 + Double(index) * 16
      return SVGText.text(line, 8, row, "quiet")
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVGText.number(width)) \(SVGText.number(height))" \
      width="\(SVGText.number(width))" role="img" aria-labelledby="title desc">
      <title id="title">\(PlainText.html(title))</title>
      <desc id="desc">\(PlainText.html(description))</desc>
      <style>\(SVGText.style)</style>
      <defs>\(SVGText.patterns)</defs>
      <rect class="paper" width="100%" height="100%"/>
      \(SVGText.text(title, 8, 22, "title"))
      <g transform="translate(0 \(SVGText.number(Self.top)))" aria-hidden="false">
      \(drawing.elements.joined(separator: "\n"))
      </g>
      \(notes.joined(separator: "\n"))
      \(tableText(below: height))
      </svg>

      """
  }

  /// Read aloud, not seen: text without ink, in rows and cells.
  private func tableText(below height: Double) -> String {
    let rows = ([table.columns] + table.rows).enumerated().map { index, row in
      let role = index == 0 ? "columnheader" : "cell"
      let cells = row.map { cell in
        "<text class=\"unseen\" y=\"\(SVGText.number(height - 2))\" role=\"\(role)\">"
          + "\(PlainText.html(cell))</text>"
      }
      return "<g role=\"row\">" + cells.joined() + "</g>"
    }
    let label = PlainText.html(title)
    return "<g role=\"table\" aria-label=\"\(label)\">\n" + rows.joined(separator: "\n") + "\n</g>"
  }
}

/// The pieces of an SVG file.
enum SVGText {
  /// The width of a character of the text of a chart.
  static let cell = 7.3
  static let rowHeight = 19.0

  static func cut(_ text: String, _ count: Int) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }

  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  static func text(
    _ text: String, _ column: Double, _ row: Double, _ classes: String = "", end: Bool = false
  ) -> String {
    let anchor = end ? " text-anchor=\"end\"" : ""
    return
      "<text x=\"\(number(column))\" y=\"\(number(row))\"\(anchor) class=\"\(classes)\">"
      + "\(PlainText.html(text))</text>"
  }

  /// - Parameter title: what is said of it when it is pointed at.
  static func box(
    _ column: Double, _ row: Double, _ width: Double, _ height: Double, _ classes: String,
    title: String? = nil
  ) -> String {
    let shape =
      "<rect x=\"\(number(column))\" y=\"\(number(row))\" width=\"\(number(max(0.5, width)))\" "
      + "height=\"\(number(height))\" class=\"\(classes)\""
    return title.map { "\(shape)><title>\(PlainText.html($0))</title></rect>" } ?? shape + "/>"
  }

  static func line(
    _ column: Double, _ row: Double, _ endColumn: Double, _ endRow: Double,
    _ classes: String = "line"
  ) -> String {
    "<line x1=\"\(number(column))\" y1=\"\(number(row))\" x2=\"\(number(endColumn))\" "
      + "y2=\"\(number(endRow))\" class=\"\(classes)\"/>"
  }

  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Two hues that differ in lightness too, so that print and any eye tell them apart; what only
  /// some readings allow is hatched, not only paler.
  static let style = """
    svg{max-width:100%;height:auto;color-scheme:light dark;--ink:#1c1c1e;--quiet:#5f6368;--line:#d8dadd;\
    --paper:#fff;--to:#1b6f8a;--from:#b0568f;--g0:#1b6f8a;--g1:#b0568f;--g2:#c28a1e;--g3:#4b7a3b;--g4:#8a8f98}
    @media(prefers-color-scheme:dark){svg{--ink:#ececf0;--quiet:#a3a7ae;--line:#3a3d42;--paper:#17181a;\
    --to:#5fb6d4;--from:#e290c3;--g0:#5fb6d4;--g1:#e290c3;--g2:#e5b95c;--g3:#8fc27c;--g4:#8a8f98}}
    text{font:12px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:var(--ink);white-space:pre}
    .title{font-weight:600;font-size:15px}.quiet{fill:var(--quiet)}.on{fill:var(--paper)}
    .paper{fill:var(--paper)}.line{stroke:var(--line);stroke-width:1}
    .to{fill:var(--to)}.from{fill:var(--from)}.to-maybe{fill:url(#to)}.from-maybe{fill:url(#from)}
    .to-out{fill:none;stroke:var(--to)}.from-out{fill:none;stroke:var(--from)}
    .hollow{stroke-dasharray:3 3}.none{fill:var(--line)}
    .g0{fill:var(--g0)}.g1{fill:var(--g1)}.g2{fill:var(--g2)}.g3{fill:var(--g3)}.g4{fill:var(--g4)}
    .away{fill-opacity:.55}.unmade{fill:none;stroke:var(--quiet)}.unseen{fill:none;font-size:1px}
    """

  static let patterns = ["to", "from"].map { side in
    """
    <pattern id="\(side)" width="4" height="4" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="4" height="4" fill="var(--\(side))" \
    fill-opacity=".25"/><rect width="2" height="4" fill="var(--\(side))" fill-opacity=".6"/></pattern>
    """
  }.joined()
}
