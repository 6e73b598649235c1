import Interchange
import TerminalFront
import Timeline

/// A drawn view as a file: text, a table, or one SVG file that needs nothing else.
enum ChartFile {
  static func write(_ chart: ChartExport) -> Notice {
    guard chart.path != "-" else { return Notice("expected the path of a file", isError: true) }
    guard let lines = lines(chart) else {
      return Notice("a calendar is drawn as SVG by days only; zoom in first", isError: true)
    }
    let path = chart.path.expandingHome
    do {
      let output = try OutputFile(path, force: chart.overwrites)
      for line in lines { output.write(line + "\n") }
      try output.finish()
      return Notice("\(path): \(chart.title)")
    } catch {
      return Notice(error.onScreen, isError: true)
    }
  }

  /// Nil where there is no such drawing.
  private static func lines(_ chart: ChartExport) -> [String]? {
    switch chart.format {
    case .text: [chart.title, ""] + chart.lines + ["", chart.note]
    case .tsv: table(chart.drawing).tabSeparatedLines
    case .svg: svg(chart).map { [$0.text] }
    }
  }

  private static func table(_ drawing: ChartExport.Drawing) -> ChartTable {
    switch drawing {
    case .lanes(let lanes, _): lanes.table
    case .bars(let bars): bars.table
    case .matrix(let matrix, let subject): matrix.table(subject: subject)
    case .calendar(let calendar, let visits): calendar.table(visits)
    case .periods(let periods): periods.table
    }
  }

  private static func svg(_ chart: ChartExport) -> ChartSVG? {
    switch chart.drawing {
    case .lanes(let lanes, let scale):
      ChartSVG(lanes, scale, title: chart.title, note: chart.note)
    case .bars(let bars): ChartSVG(bars, title: chart.title, note: chart.note)
    case .matrix(let matrix, let subject):
      ChartSVG(matrix, subject: subject, title: chart.title, note: chart.note)
    case .calendar(let calendar, let visits):
      ChartSVG(calendar, visits, title: chart.title, note: chart.note)
    case .periods: nil
    }
  }
}

extension OutputProblem {
  /// The sentence with what overwrites a file on the screen in place of the option of commands.
  var onScreen: String { description.replacing("--force", with: ":export!") }
}
