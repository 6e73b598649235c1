import Archive
import ArgumentParser
import Desk
import TerminalFront
import Timeline

/// Opens what the options name, files, archives and desks, and says what is wrong with it.
struct Reading {
  /// What was read of files, without their visits, and every problem.
  let loaded: LoadedCollection
  let store: any VisitStore
  /// True when a desk that was named could not be opened: then the environment is at fault.
  private let lacksDesk: Bool

  /// What the earlier version is called; nil where there is none.
  private let earlier: String?
  /// True when an earlier version was named and nothing of it could be read.
  private let lacksEarlier: Bool

  /// - Parameters:
  ///   - earlier: an earlier version of the record, whose faults count as faults too.
  ///   - willRead: told how many bytes of files are about to be read, archives apart.
  init(
    _ paths: [String], since earlier: String? = nil,
    willRead: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    var (loaded, store, lacksDesk) = Self.open(paths, willRead)
    var before: (any VisitStore)?
    if let earlier {
      let (old, oldStore, lacksOld) = Self.open([earlier], willRead)
      lacksDesk = lacksDesk || lacksOld
      loaded.problems += old.problems
      loaded.errorCount += old.errorCount
      before = oldStore
    }
    self.earlier = earlier
    lacksEarlier = before?.count == 0
    self.store = ContextStore(store, since: before)
    self.loaded = loaded
    self.lacksDesk = lacksDesk
  }

  /// What files, archives and desks hold; without the visits of the files, which the store has.
  private static func open(
    _ paths: [String], _ willRead: @escaping @Sendable (Int) -> Void
  ) -> (LoadedCollection, any VisitStore, lacksDesk: Bool) {
    let desks = paths.filter { DeskAddress($0) != nil }
    let local = paths.filter { !desks.contains($0) }
    let archives = local.filter(ArchiveHeader.looksLikeArchive)
    let files = local.filter { !archives.contains($0) }
    var loaded = LoadedCollection()
    if !files.isEmpty {
      var loader = CollectionLoader()
      loader.willRead = willRead
      loaded = loader.load(files)
    }
    var stores: [any VisitStore] = []
    var names: [String] = []
    if !loaded.visits.isEmpty || archives.count + desks.count == 0 {
      stores.append(FixtureStore(loaded))
      names.append(files.count == 1 ? files[0] : "the files")
    }
    for path in archives {
      do {
        stores.append(try ArchiveStore(path))
        names.append(path)
      } catch {
        loaded.fail(path, (error as? ArchiveError)?.message ?? "\(error)")
      }
    }
    var lacksDesk = false
    for address in desks.compactMap({ DeskAddress($0) }) {
      do {
        stores.append(try DeskStore(address))
        names.append(address.shown)
      } catch {
        loaded.fail(address.shown, (error as? DeskProblem)?.message ?? "\(error)")
        lacksDesk = true
      }
    }
    loaded.visits = []
    for (path, message) in RepeatedVisits(stores, names).problems { loaded.fail(path, message) }
    return (loaded, stores.count == 1 ? stores[0] : MergedStore(stores), lacksDesk)
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
    if loaded.errorCount > 0 { throw code }
  }

  /// When nothing at all could be read there is nothing to answer from, or to compare with.
  func requireVisits() throws {
    guard store.count == 0 || lacksEarlier, loaded.errorCount > 0 else { return }
    throw code
  }

  private var code: ExitCode { ExitCode(lacksDesk ? 2 : 1) }

  var desk: Desk {
    Desk(
      title: store.title, total: store.count, span: store.span, banner: banner,
      problems: loaded.problems.map(\.description), collections: store.collections,
      earlier: earlier)
  }

  /// "3 errors; some visits are left out: data/x.json:41:18: …"
  private var banner: String? {
    guard let first = loaded.problems.first(where: { $0.severity == .error }) else { return nil }
    let count = loaded.errorCount
    return
      "left out for \(count) \(count == 1 ? "error" : "errors"): \(first) (:messages tells more, Esc hides this)"
  }
}
