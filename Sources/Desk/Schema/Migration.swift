import Timeline

/// A step from one version of the schema to the next. A step that was ever taken is never changed.
struct Migration: Sendable {
  /// What it does, for whoever reads the SQL.
  let about: String
  let sql: @Sendable (SchemaScript.Layout) -> String

  /// In order; the version of a schema is how many of them it has.
  static let all = [
    Migration(about: "visits, values, people, places, sources, editions", sql: FirstTables.sql),
    // A question for a word named every source in whose title it stands: at a million visits
    // twenty thousand of them, and the answer took minutes.
    Migration(about: "what a visit cites is among its words", sql: { _ in NamesAmongWords.sql }),
    Migration(about: "the digest of a row is of its binary form", sql: { _ in "" }),
  ]

  static var version: Int { all.count }
}

/// The tables of a desk.
///
/// A row of `visit`, `entry` and `collection` is valid from the edition `since` on, up to but not
/// including `until`; an `until` of 2147483647 means that it still is.
enum FirstTables {
  @Sendable static func sql(_ layout: SchemaScript.Layout) -> String {
    tables.replacing("@LAYOUT@", with: layout == .byDecade ? Decades.sql : ";")
  }

  private static let tables = """
    CREATE TABLE legation.edition (
      number integer PRIMARY KEY,
      made timestamptz NOT NULL DEFAULT now(),
      made_by text NOT NULL DEFAULT session_user,
      title text NOT NULL,
      visits bigint NOT NULL,
      -- The first and last day on which a visit begins at the earliest; the last on which one can.
      first_day date, last_day date, latest_start date,
      longest_name integer NOT NULL,
      added bigint NOT NULL, changed bigint NOT NULL, removed bigint NOT NULL);

    CREATE TABLE legation.collection (
      id text COLLATE "C" NOT NULL, since integer NOT NULL,
      until integer NOT NULL DEFAULT \(Editions.still),
      place integer NOT NULL, json json NOT NULL, PRIMARY KEY (id, since));

    CREATE TABLE legation.visit (
      earliest_start date NOT NULL, latest_end date NOT NULL,
      id text COLLATE "C" NOT NULL, collection text COLLATE "C" NOT NULL,
      since integer NOT NULL, until integer NOT NULL DEFAULT \(Editions.still),
      latest_start date NOT NULL, earliest_end date NOT NULL, precision smallint NOT NULL,
      -- Of all that stands in the row: by it an unchanged visit is known.
      digest text COLLATE "C" NOT NULL,
      related text[] COLLATE "C" NOT NULL,
      \(Field.columns.map { "\($0.column) text[] COLLATE \"C\" NOT NULL" }.joined(separator: ",\n  ")),
      -- Folded words with their positions; a text too long for a tsvector stands beside it whole.
      words tsvector NOT NULL, long_words text COLLATE "C",
      json json NOT NULL)@LAYOUT@
    CREATE INDEX visit_key ON legation.visit
      (earliest_start, latest_end, id, collection) INCLUDE (since, until, precision);
    CREATE INDEX visit_id ON legation.visit (id, since);
    CREATE INDEX visit_collection ON legation.visit (collection, until);
    CREATE INDEX visit_long_words ON legation.visit (id) WHERE long_words IS NOT NULL;
    CREATE INDEX visit_words ON legation.visit USING gin
      (words, \(Field.columns.map(\.column).joined(separator: ", ")));

    CREATE TABLE legation.entry (
      kind text NOT NULL, id text COLLATE "C" NOT NULL,
      since integer NOT NULL, until integer NOT NULL DEFAULT \(Editions.still),
      -- Folded: how a person or place is spelled; all by which a value is meant.
      spellings text[] COLLATE "C" NOT NULL, names text[] COLLATE "C" NOT NULL,
      called tsvector NOT NULL, long_called text COLLATE "C",
      words tsvector NOT NULL, long_words text COLLATE "C",
      json json NOT NULL, PRIMARY KEY (kind, id, since));
    CREATE INDEX entry_names ON legation.entry USING gin (spellings, names, called, words);

    -- Every value a visit of any edition has.
    CREATE TABLE legation.value (
      field text NOT NULL, id text COLLATE "C" NOT NULL,
      names text[] COLLATE "C" NOT NULL,
      called tsvector NOT NULL, long_called text COLLATE "C",
      words tsvector NOT NULL, long_words text COLLATE "C", PRIMARY KEY (field, id));
    CREATE INDEX value_names ON legation.value USING gin (names, called, words);
    """
}

/// Words are looked for in visits alone, which have those of what they cite.
enum NamesAmongWords {
  static let sql = """
    ALTER TABLE legation.entry DROP COLUMN words, DROP COLUMN long_words;
    ALTER TABLE legation.value DROP COLUMN words, DROP COLUMN long_words;
    CREATE INDEX entry_names ON legation.entry USING gin (spellings, names, called);
    CREATE INDEX value_names ON legation.value USING gin (names, called);
    """
}

/// Visits apart by the decade they begin in, so that each can have a disk or a server of its own.
enum Decades {
  private static let years = stride(from: 1900, to: 2050, by: 10)

  static var sql: String {
    var lines = [" PARTITION BY RANGE (earliest_start);"]
    lines.append(partition("before_1900", "MINVALUE", "'1900-01-01'"))
    lines += years.map { partition("\($0)s", "'\($0)-01-01'", "'\($0 + 10)-01-01'") }
    lines.append(partition("from_2050", "'2050-01-01'", "MAXVALUE"))
    return lines.joined(separator: "\n")
  }

  private static func partition(_ name: String, _ first: String, _ end: String) -> String {
    """
    CREATE TABLE legation.visit_\(name) PARTITION OF legation.visit
      FOR VALUES FROM (\(first)) TO (\(end));
    """
  }
}

/// The numbers of editions, and what is said of them to the server.
enum Editions {
  /// Stands for "still valid".
  static let still = Int32.max
  /// Told to those who listen when there is a new edition.
  static let channel = "legation_edition"

  /// Keeps an edition from being pruned for as long as the connection lasts.
  static func hold(_ number: Int) -> String {
    """
    SELECT pg_advisory_lock_shared(\(lock), \(number));
    DO $$ BEGIN
      IF \(number) > coalesce((SELECT max(number) FROM legation.edition), 0) THEN
        RAISE EXCEPTION 'edition \(number) has not come to this server yet' USING ERRCODE = '57P03';
      ELSIF \(number) > 0 AND NOT EXISTS (SELECT FROM legation.edition WHERE number = \(number)) THEN
        RAISE EXCEPTION 'edition \(number) was pruned meanwhile; read the desk again';
      END IF;
    END $$
    """
  }

  /// The first of the two numbers of such a lock.
  static let lock = 0x6C67_746E
}
