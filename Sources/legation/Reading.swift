import ArgumentParser
import TerminalFront
import Timeline

/// Reads what the options name, and says what is wrong with it.
struct Reading {
  let loaded: LoadedCollection
  let store: FixtureStore

  init(_ paths: [String]) {
    loaded = CollectionLoader.load(paths)
    store = FixtureStore(loaded)
  }

  /// Prints every error on standard error; warnings are for `check`.
  func reportErrors() {
    guard loaded.errorCount > 0 else { return }
    for problem in loaded.problems where problem.severity == .error {
      Report.line(problem.description)
    }
    let more = loaded.errorCount - loaded.problems.count { $0.severity == .error }
    if more > 0 { Report.line("and \(more) more errors") }
  }

  /// After an answer from data with errors the exit code says so.
  func finish() throws {
    if loaded.errorCount > 0 { throw ExitCode(1) }
  }

  /// When nothing at all could be read there is nothing to answer from.
  func requireVisits() throws {
    guard store.count == 0, loaded.errorCount > 0 else { return }
    throw ExitCode(1)
  }

  var desk: Desk {
    let visits = store.visits
    let last = visits.map { $0.dates.latestStart }.max()
    let span = visits.first.map { first in
      first.dates.earliestStart...max(first.dates.earliestStart, last ?? .distantPast)
    }
    return Desk(
      title: store.title, total: store.count, span: span, banner: banner,
      problems: loaded.problems.map(\.description))
  }

  /// "3 errors; some visits are left out: data/x.json:41:18: …"
  private var banner: String? {
    guard let first = loaded.problems.first(where: { $0.severity == .error }) else { return nil }
    let count = loaded.errorCount
    return
      "left out for \(count) \(count == 1 ? "error" : "errors"): \(first) (:messages tells more, Esc hides this)"
  }
}
