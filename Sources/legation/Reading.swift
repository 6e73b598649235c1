import ArgumentParser
import Desk
import TerminalFront
import Timeline

/// Opens what the options name, files, archives and desks, and says what is wrong with it.
struct Reading: Sendable {
  /// What was read of files, without their visits, and every problem.
  let loaded: LoadedCollection
  let store: any VisitStore
  private let opened: OpenedStores
  /// An earlier version of the record; nil where there is none.
  private let earlier: EarlierRecord?
  /// True when an earlier version was named and nothing of it could be read.
  private let lacksEarlier: Bool

  /// - Parameters:
  ///   - named: an earlier version of the record, whose faults count as faults too; `#8` is an
  ///     edition of the desk that is read.
  ///   - before: the same, read earlier: where others have changed a desk since then, it is the
  ///     earlier version, unless another is named.
  ///   - willRead: told how many bytes of files are about to be read, archives apart.
  init(
    _ paths: [String], since named: String? = nil, after before: Reading? = nil,
    willRead: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    var opened = OpenedStores(paths, willRead)
    if let named {
      earlier = Self.earlier(named, &opened, willRead)
    } else {
      earlier =
        before.flatMap { opened.earlierEditions($0.opened) ?? $0.earlier } ?? opened.editionBefore
    }
    lacksEarlier = named != nil && earlier?.store?.count ?? 0 == 0
    store = ContextStore(opened.store, since: earlier)
    loaded = opened.loaded
    self.opened = opened
  }

  private static func earlier(
    _ named: String, _ opened: inout OpenedStores, _ willRead: @escaping @Sendable (Int) -> Void
  ) -> EarlierRecord? {
    if let edition = DeskAddress.edition(named), opened.desks.count == 1 {
      return opened.edition(edition)
    }
    let old = OpenedStores([named], willRead)
    opened.addFaults(of: old)
    return EarlierRecord(old.store, name: name(named))
  }

  /// What was named as it may be shown: a desk without a password.
  static func name(_ path: String) -> String { DeskAddress(path)?.shown ?? path }

  /// The edition that is read of a desk; nil for one that is not open.
  func edition(of address: DeskAddress) -> Int? {
    opened.desks.first { $0.address == address }?.editionNumber
  }

  /// "; from edition 7 of service=desk", for each desk that is open.
  var editions: String {
    opened.desks.map { "; from edition \($0.editionNumber) of \($0.address.shown)" }.joined()
  }

  /// True when every desk that was named is open.
  var hasAllDesks: Bool { !opened.lacksDesk }

  /// Prints the errors on standard error, of a kind the first few; warnings are for `check`.
  func reportErrors() {
    for line in loaded.shortProblems() { Report.line(line) }
  }

  /// After an answer from data with errors the exit code says so.
  func finish() throws {
    if loaded.errorCount > 0 { throw code }
  }

  /// When nothing at all could be read there is nothing to answer from, or to compare with.
  func requireVisits() throws {
    guard store.count == 0 || lacksEarlier, loaded.errorCount > 0 else { return }
    throw code
  }

  private var code: ExitCode { ExitCode(opened.lacksDesk ? 2 : 1) }

  var desk: Desk {
    Desk(
      title: store.title, total: store.count, span: store.span, banner: banner,
      problems: loaded.problems.map(\.description), collections: store.collections,
      earlier: store.earlierName, before: earlier?.name)
  }

  /// "3 errors; some visits are left out: data/x.json:41:18: …"
  private var banner: String? {
    guard let first = loaded.problems.first(where: { $0.severity == .error }) else { return nil }
    let count = loaded.errorCount
    return
      "left out for \(count) \(count == 1 ? "error" : "errors"): \(first) (:messages tells more, Esc hides this)"
  }
}
