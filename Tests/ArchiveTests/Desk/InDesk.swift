@testable import Desk
@testable import Timeline

/// Both collections in one desk, filled together.
struct InDesk: TestedStore {
  /// None where there is no server.
  static let ifThere: [any TestedStore] =
    DeskServer.isThere ? [InDesk(), InDeskByEditions(), InDeskOverTwoServers()] : []

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

/// By decades, of which those from 2010 to 2030 stand on another server.
struct InDeskOverTwoServers: TestedStore {
  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore {
    let (address, _) = try Self.desk()
    _ = try DeskFiller(files, to: address).fill()
    return try DeskStore(address)
  }

  /// A new, empty desk, and the one on the other server.
  static func desk() throws -> (DeskAddress, other: DeskAddress) {
    let addresses = try [DeskServer.shared!, DeskServer.second!].map { server in
      let name = server.database()
      try server.run("CREATE DATABASE \(name)")
      _ = try DeskMaker(server.address(database: name)).make(.byDecade)
      return server.address(database: name)
    }
    try DeskServer.shared!.run(
      Self.partitions(on: addresses[1].database), in: addresses[0].database)
    return (addresses[0], other: addresses[1])
  }

  /// As docs/desk.md says it.
  private static func partitions(on database: String) -> String {
    """
    CREATE EXTENSION postgres_fdw;
    CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1',
      port '\(DeskServer.second!.port)', dbname '\(database)', use_remote_estimate 'true');
    CREATE USER MAPPING FOR PUBLIC SERVER other
      OPTIONS (user 'desk', password_required 'false');
    GRANT USAGE ON FOREIGN SERVER other TO legation_writer;
    DROP TABLE legation.visit_2010s, legation.visit_2020s;
    CREATE FOREIGN TABLE legation.visit_2010s PARTITION OF legation.visit
      FOR VALUES FROM ('2010-01-01') TO ('2020-01-01')
      SERVER other OPTIONS (schema_name 'legation', table_name 'visit_2010s');
    CREATE FOREIGN TABLE legation.visit_2020s PARTITION OF legation.visit
      FOR VALUES FROM ('2020-01-01') TO ('2030-01-01')
      SERVER other OPTIONS (schema_name 'legation', table_name 'visit_2020s');
    ALTER TABLE legation.visit_2010s OWNER TO legation_writer;
    ALTER TABLE legation.visit_2020s OWNER TO legation_writer;
    GRANT SELECT ON legation.visit_2010s, legation.visit_2020s TO legation_reader
    """
  }
}

extension DeskAddress {
  /// The last part of an address of the tests.
  var database: String { text.split(separator: "/").last.map(String.init) ?? "" }
}
