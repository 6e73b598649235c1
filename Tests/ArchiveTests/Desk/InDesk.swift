@testable import Desk
@testable import Timeline

/// Both collections in one desk, filled together.
struct InDesk: TestedStore {
  /// None where there is no server.
  static let ifThere: [any TestedStore] = DeskServer.isThere ? [InDesk(), InDeskByEditions()] : []

  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore {
    let address = try DeskServer.shared!.desk()
    _ = try DeskFiller(files, to: address).fill()
    return try DeskStore(address)
  }
}

/// Both collections in one desk, filled one after the other, over rows of editions before.
struct InDeskByEditions: TestedStore {
  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore {
    let address = try DeskServer.shared!.desk()
    let before = try ["v", "w"].map {
      let other = RandomCollection(40, seed: 77, idPrefix: $0)
      return try scratch.write(other.lines, to: "before-\($0).jsonl")
    }
    _ = try DeskFiller(before, to: address).fill()
    for file in files { _ = try DeskFiller([file], to: address).fill() }
    return try DeskStore(address)
  }
}
