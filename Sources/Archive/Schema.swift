import GRDB

/// The tables of an archive, and the marks by which one is known.
///
/// Visits are numbered in timeline order. Their row of `visit`, their words and the lists of values
/// all go by that number; in tables it goes from 1, elsewhere from 0.
enum Schema {
  /// "lgtn", at byte 68 of an SQLite file.
  static let applicationID: UInt32 = 0x6C67_746E
  /// The one version this program reads and writes, at byte 60.
  static let version: UInt32 = 6

  /// Stands between two texts, so that no phrase reaches from one into the other. Search keys
  /// hold nothing of the private use area.
  static let betweenTexts = Array(" \u{E000}".utf8)

  /// So many letters of a word lead to all visits with words that begin so. Two would make the file
  /// a sixth larger.
  static let longestBeginning = 1

  // The key of a visit stands before its JSON, so that a list is read without it.
  static let tables = """
    CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE collection (id TEXT PRIMARY KEY, place INTEGER, json BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE visit (
      number INTEGER PRIMARY KEY, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
      id TEXT NOT NULL, collection TEXT NOT NULL, precision INTEGER NOT NULL, json BLOB NOT NULL);
    CREATE TABLE entry (kind INTEGER, id TEXT, json BLOB NOT NULL, PRIMARY KEY (kind, id))
      WITHOUT ROWID;
    CREATE TABLE array (name TEXT, part INTEGER, bytes BLOB NOT NULL, PRIMARY KEY (name, part))
      WITHOUT ROWID;
    CREATE TABLE value (key INTEGER PRIMARY KEY, id TEXT NOT NULL, label TEXT, aliases TEXT);
    CREATE TABLE value_visits (key INTEGER PRIMARY KEY, visits BLOB NOT NULL);
    CREATE TABLE spelling (name TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID;
    CREATE VIRTUAL TABLE visit_text USING fts5
      (words, content='', columnsize=0, tokenize='ascii', prefix='1');
    CREATE VIRTUAL TABLE value_text USING fts5
      (texts, names, content='', columnsize=0, tokenize='ascii');
    """

  /// Made when the rows are there, which is quicker than with every row.
  static let indexes = """
    CREATE INDEX visit_id ON visit (id);
    CREATE INDEX value_id ON value (id);
    """

  /// A phrase whose last word may go on, for MATCH.
  static func phrase(_ words: String) -> String { "\"\(words)\" *" }
}

/// A value of a field as one number: the field, then the number of the value.
struct ValueKey {
  static func keys(of field: Int) -> ClosedRange<Int64> {
    Int64(field) << 32...(Int64(field) << 32 | 0xFFFF_FFFF)
  }

  static func key(_ field: Int, _ number: Int) -> Int64 { Int64(field) << 32 | Int64(number) }

  static func number(_ key: Int64) -> Int { Int(key & 0xFFFF_FFFF) }
}
