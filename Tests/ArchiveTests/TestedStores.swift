import Archive
import Foundation

@testable import Timeline

/// A kind of store that the contract holds for, and how it keeps two collections.
protocol TestedStore: Sendable {
  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore
}

/// All of them; another is a type like those below and a line here.
///
/// `CONTRACT_STORES=InDesk,InDeskOverTwoServers` tries only those it names.
enum TestedStores {
  static let all: [any TestedStore] =
    ([
      InMemory(),
      InArchive(),
      Merged(),
    ] + InDesk.ifThere).filter { wanted?.contains("\(type(of: $0))") ?? true }

  private static let wanted = ProcessInfo.processInfo.environment["CONTRACT_STORES"]
    .map { $0.split(separator: ",").map(String.init) }
}

/// Both collections in memory, the second file read first.
struct InMemory: TestedStore {
  func make(_ files: [String], in scratch: Scratch) -> any VisitStore {
    FixtureStore(CollectionLoader.load(files.reversed()))
  }
}

struct InArchive: TestedStore {
  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore {
    try ArchiveStore(try scratch.build(files))
  }
}

/// The first in memory and the second in an archive, as one.
struct Merged: TestedStore {
  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore {
    MergedStore([
      FixtureStore(CollectionLoader.load([files[0]])),
      try ArchiveStore(try scratch.build([files[1]])),
    ])
  }
}
