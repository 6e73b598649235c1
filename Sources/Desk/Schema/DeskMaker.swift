/// Makes a desk in a database, or brings an older one up to date.
public struct DeskMaker {
  private let connection: DeskConnection

  public init(_ address: DeskAddress) {
    connection = DeskConnection(address)
  }

  /// - Returns: the version there was before, and the one there is now.
  public func make() throws -> (before: Int, now: Int) {
    try connection.asking { talk in
      let before = try SchemaCheck.version(talk)
      guard before <= Migration.version else {
        try SchemaCheck.check(talk)
        return Versions(before: before)
      }
      if before < Migration.version { try talk.run(SchemaScript.sql(from: before)) }
      return Versions(before: before)
    }.both
  }

  private struct Versions: Sendable {
    let before: Int

    var both: (before: Int, now: Int) { (before, Migration.version) }
  }
}
