/// The SQL that makes a desk, or brings an older one up to date.
public enum SchemaScript {
  /// How visits are kept.
  public enum Layout: Sendable {
    case oneTable
    /// A table for each decade in which visits begin.
    case byDecade
  }

  /// - Parameter version: how many migrations the desk has; 0 where there is none.
  public static func sql(_ layout: Layout, from version: Int = 0) -> String {
    var parts = ["BEGIN;"]
    if version == 0 { parts.append(beginning) }
    parts.append("SET ROLE legation_writer;")
    if version == 0 { parts.append(table) }
    for (index, migration) in Migration.all.enumerated() where index >= version {
      parts.append("-- Version \(index + 1): \(migration.about).")
      parts.append(migration.sql(layout))
      parts.append("INSERT INTO legation.migration (number) VALUES (\(index + 1));")
    }
    parts += [rights, "RESET ROLE;", "COMMIT;"]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Roles are those of the whole server: another desk may have made them.
  private static let beginning = """
    -- Two roles, for others to be made members of: one reads, one writes and owns the tables.
    DO $$ BEGIN CREATE ROLE legation_reader NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
    DO $$ BEGIN CREATE ROLE legation_writer NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
    GRANT legation_reader, legation_writer TO CURRENT_USER;
    CREATE SCHEMA legation AUTHORIZATION legation_writer;
    """

  private static let table = """
    CREATE TABLE legation.migration (
      number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now());
    """

  private static let rights = """
    GRANT USAGE ON SCHEMA legation TO legation_reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA legation TO legation_reader;
    """
}
