import Archive
import Desk
import Timeline

/// What files, archives and desks hold, each opened.
struct OpenedStores {
  /// What was read of files, without their visits, and every problem.
  private(set) var loaded = LoadedCollection()
  private(set) var desks: [DeskStore] = []
  /// Files and archives, each with its name.
  private var local: [(store: any VisitStore, name: String)] = []
  /// True when a desk that was named could not be opened: then the environment is at fault.
  private(set) var lacksDesk = false

  /// - Parameter willRead: told how many bytes of files are about to be read, archives apart.
  init(_ paths: [String], _ willRead: @escaping @Sendable (Int) -> Void) {
    let addresses = paths.compactMap { DeskAddress($0) }
    let local = paths.filter { DeskAddress($0) == nil }
    let archives = local.filter(ArchiveHeader.looksLikeArchive)
    let isAlone = archives.isEmpty && addresses.isEmpty
    read(local.filter { !archives.contains($0) }, isAlone: isAlone, willRead)
    for path in archives { open(archive: path) }
    for address in addresses { open(address) }
    loaded.visits = []
    let names = self.local.map(\.name) + desks.map(\.address.shown)
    for (path, message) in RepeatedVisits(self.local.map(\.store) + desks, names).problems {
      loaded.fail(path, message)
    }
  }

  private mutating func read(
    _ files: [String], isAlone: Bool, _ willRead: @escaping @Sendable (Int) -> Void
  ) {
    if !files.isEmpty {
      var loader = CollectionLoader()
      loader.willRead = willRead
      loaded = loader.load(files)
    }
    if !loaded.visits.isEmpty || isAlone {
      local.append((FixtureStore(loaded), files.count == 1 ? files[0] : "the files"))
    }
  }

  private mutating func open(archive path: String) {
    do {
      local.append((try ArchiveStore(path), path))
    } catch {
      loaded.fail(path, (error as? ArchiveError)?.message ?? "\(error)")
    }
  }

  private mutating func open(_ address: DeskAddress) {
    do {
      desks.append(try DeskStore(address))
    } catch {
      loaded.fail(address.shown, (error as? DeskProblem)?.message ?? "\(error)")
      lacksDesk = true
    }
  }

  var store: any VisitStore { Self.together(local.map(\.store) + desks) }

  private static func together(_ stores: [any VisitStore]) -> any VisitStore {
    stores.count == 1 ? stores[0] : MergedStore(stores)
  }

  /// What is wrong with an earlier version counts too.
  mutating func addFaults(of other: OpenedStores) {
    loaded.problems += other.loaded.problems
    loaded.errorCount += other.loaded.errorCount
    lacksDesk = lacksDesk || other.lacksDesk
  }

  /// The same with desks at the editions at which they were read before; nil where there are none
  /// newer.
  func earlierEditions(_ before: OpenedStores) -> (store: any VisitStore, name: String)? {
    let pairs = desks.map { desk in (desk, before.desks.first { $0.isOfDesk(desk) } ?? desk) }
    let older = pairs.filter { $1.editionNumber < $0.editionNumber }.map(\.1)
    guard !older.isEmpty else { return nil }
    let numbers = older.map { "\($0.editionNumber)" }.joined(separator: " and ")
    return (Self.together(local.map(\.store) + pairs.map(\.1)), "edition \(numbers)")
  }
}
