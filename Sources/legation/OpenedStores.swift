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
    let editions = paths.filter { DeskAddress.edition($0) != nil }
    let local = paths.filter { DeskAddress($0) == nil && !editions.contains($0) }
    let archives = local.filter(ArchiveHeader.looksLikeArchive)
    let isAlone = archives.isEmpty && addresses.isEmpty
    read(local.filter { !archives.contains($0) }, isAlone: isAlone, willRead)
    for path in archives { open(archive: path) }
    for address in addresses { open(address) }
    for edition in editions {
      loaded.fail(edition, "expected the desk in front, or one desk to be read")
    }
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
  func earlierEditions(_ before: OpenedStores) -> EarlierRecord? {
    let pairs = desks.map { desk in (desk, before.desks.first { $0.isOfDesk(desk) } ?? desk) }
    let older = pairs.filter { $1.editionNumber < $0.editionNumber }.map(\.1)
    guard !older.isEmpty else { return nil }
    let numbers = older.map { "\($0.editionNumber)" }.joined(separator: " and ")
    return EarlierRecord(
      Self.together(local.map(\.store) + pairs.map(\.1)), name: "edition \(numbers)")
  }

  /// The edition before the one that is read, opened when something is asked of it; nil where there
  /// is no desk, or are several.
  var editionBefore: EarlierRecord? {
    guard desks.count == 1 else { return nil }
    let before = desks[0].editionNumber - 1
    return EarlierRecord(name: "edition \(before)") { [self] in
      guard before > 0 else { throw NoEditionBefore() }
      do {
        return try with(desks[0].address.at(edition: before))
      } catch let problem as DeskProblem where problem.kind == .away {
        throw StoreAway(problem.description)
      }
    }
  }

  /// An edition of the one desk; nil where it cannot be opened, which is a fault.
  mutating func edition(_ number: Int) -> EarlierRecord? {
    let address = desks[0].address.at(edition: number)
    do {
      return EarlierRecord(try with(address), name: address.shown)
    } catch {
      loaded.fail(address.shown, (error as? DeskProblem)?.message ?? "\(error)")
      lacksDesk = true
      return nil
    }
  }

  /// The same with another edition of its desk.
  private func with(_ edition: DeskAddress) throws -> any VisitStore {
    Self.together(local.map(\.store) + [try DeskStore(edition)])
  }

  /// Why nothing is new or changed in a desk that was filled once.
  private struct NoEditionBefore: Error, CustomStringConvertible {
    let description =
      "the desk has no edition before this one; new: and changed: need one, or --since names another version"
  }
}
