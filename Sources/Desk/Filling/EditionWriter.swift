internal import Synchronization
import Timeline

/// Makes an edition of what waits in the staging tables.
struct EditionWriter {
  let talk: Talk
  /// The edition the files were made from.
  let base: Int
  let force: Bool
  /// Whether visits that did not come stay as they are.
  let amends: Bool
  let loaded: LoadedCollection
  /// Whether more visits belong into the files than could be read.
  let isPart: Bool

  private static let still = Editions.still

  /// The collections that are filled in, those of no header among them.
  private static let filled = "(SELECT id FROM filled)"

  /// What visits may be replaced.
  private var scope: String {
    "collection IN \(Self.filled)" + (amends ? " AND id IN (SELECT id FROM incoming)" : "")
  }

  func write() throws -> DeskFiller.Result {
    // Whoever fills at the same time waits here for the other; readers do not.
    try talk.run("LOCK TABLE legation.edition IN SHARE ROW EXCLUSIVE MODE")
    let current = try talk.rows("SELECT coalesce(max(number), 0) FROM legation.edition").number(
      0, 0)
    let number = current + 1
    guard try talk.rows("SELECT EXISTS (SELECT FROM incoming)").isTrue(0, 0) else {
      throw NotFilled(loaded: loaded)
    }
    try stageCollections()
    if !force {
      if base != current { try refuseWhatOthersChanged() }
      if !amends { try refuseToTakeAway() }
    }
    let isWhole = try talk.rows(
      """
      SELECT NOT EXISTS (SELECT FROM legation.collection
        WHERE until = \(Self.still) AND (\(amends) OR id NOT IN \(Self.filled)))
      """
    ).isTrue(0, 0)
    let aside = try current == 0 ? IndexesAside(talk) : nil
    let visits = try replaceVisits(number)
    var changes = visits.added + visits.removed
    let entries = try replaceEntries(number, isWhole: isWhole)
    changes += entries.changes
    if !isWhole { changes += try RowRenewal(talk: talk).renewOthers(number, amends: amends) }
    changes += try replaceCollections(number)
    try aside?.make()
    let read = try talk.rows("SELECT count(*) FROM legation.visit WHERE until = \(Self.still)")
    var result = DeskFiller.Result(
      edition: nil, visits: read.number(0, 0), added: visits.added - visits.replaced,
      changed: visits.changed, removed: visits.removed - visits.replaced,
      renamed: entries.renamed, loaded: loaded)
    guard changes > 0 || current == 0 else { return result }
    result.edition = number
    try addEdition(result, title: isWhole ? loaded.title : nil)
    return result
  }

  private func stageCollections() throws {
    try talk.run(
      "CREATE TEMP TABLE filled (id text COLLATE \"C\", place integer, json json) ON COMMIT DROP")
    for (place, collection) in loaded.collections.enumerated() {
      let json = EntryRow.json { collection.write(to: &$0) }
      try talk.rows(
        "INSERT INTO filled VALUES ($1, $2::integer, $3::json)", [collection.id, "\(place)", json])
    }
    try talk.run(
      """
      INSERT INTO filled SELECT DISTINCT collection FROM incoming
      WHERE collection NOT IN (SELECT id FROM filled)
      """)
    // What visits were written under need not be what they are kept under.
    if amends {
      try talk.run("DELETE FROM filled WHERE id NOT IN (SELECT collection FROM incoming)")
    }
  }

  /// What others wrote since the edition the files were made from must not be lost.
  private func refuseWhatOthersChanged() throws {
    let isKnown = try talk.rows(
      "SELECT EXISTS (SELECT FROM legation.edition WHERE number = $1::integer)", ["\(base)"])
    guard base == 0 || isKnown.isTrue(0, 0) else {
      throw DeskProblem(
        .changed, talk.desk,
        "there is no edition \(base), so that nobody knows what others changed; --force replaces it"
      )
    }
    let changed = try talk.rows(
      """
      SELECT id FROM legation.visit
      WHERE \(scope) AND (since > $1::integer AND until = \(Self.still)
        OR since <= $1::integer AND until > $1::integer AND until < \(Self.still))
      GROUP BY id HAVING NOT (count(*) = 2 AND count(DISTINCT \(VisitRow.ownDigest())) = 1)
      ORDER BY id
      """, ["\(base)"])
    try refuse(changed, "of these visits")
    // A name that others corrected, and that reads in the files as it did before.
    let named = try talk.rows(
      """
      SELECT kind || ' ' || id FROM legation.entry AS e JOIN incoming_entry AS i USING (kind, id)
      WHERE until = \(Self.still) AND since > $1::integer AND e.json::text <> i.json::text
      ORDER BY kind, id
      """, ["\(base)"])
    try refuse(named, "of the people, places and sources in the files")
  }

  /// - Parameter changed: what others changed, a row each.
  private func refuse(_ changed: ResultRows, _ what: String) throws {
    guard changed.count > 0 else { return }
    let named = (0..<min(5, changed.count)).compactMap { changed.text($0, 0) }
    let more = changed.count > named.count ? " and \(changed.count - named.count) more" : ""
    throw DeskProblem(
      .changed, talk.desk,
      """
      others changed \(changed.count) \(what) since edition \(base): \
      \(named.joined(separator: ", "))\(more); nothing was written; --force replaces them
      """)
  }

  /// Files with a part of a collection look like those with all of it.
  private func refuseToTakeAway() throws {
    // A visit that could not be read is missing like one that was taken out.
    let share = isPart ? "0" : "count(*)"
    let going = try talk.rows(
      """
      SELECT collection, count(*), count(*) FILTER (WHERE i.id IS NULL)
      FROM legation.visit AS v LEFT JOIN incoming AS i USING (id, collection)
      WHERE until = \(Self.still) AND collection IN \(Self.filled)
      GROUP BY collection HAVING \(share) < 2 * count(*) FILTER (WHERE i.id IS NULL)
      ORDER BY collection LIMIT 1
      """)
    guard going.count > 0 else { return }
    let (all, gone) = (going.number(0, 1), going.number(0, 2))
    let why = isPart ? ", which could not be read whole," : ""
    throw DeskProblem(
      .changed, talk.desk,
      """
      \(gone) of the \(all) visits of \(going.text(0, 0) ?? "") \(gone == 1 ? "does" : "do") not \
      stand in the files\(why) and would go; nothing was written; --amend leaves what is not in \
      them, --force takes it away
      """)
  }

  private typealias Changes = (added: Int, replaced: Int, changed: Int, removed: Int)

  private func replaceVisits(_ number: Int) throws -> Changes {
    // What was changed by hand keeps its digest.
    let same = force ? "AND i.json::text = v.json::text" : ""
    let removed = try talk.rows(
      """
      UPDATE legation.visit AS v SET until = $1::integer
      WHERE until = \(Self.still) AND \(scope)
        AND NOT EXISTS (SELECT FROM incoming AS i
          WHERE i.id = v.id AND i.collection = v.collection AND i.digest = v.digest \(same)
            AND (i.earliest_start, i.latest_end) = (v.earliest_start, v.latest_end))
      """, ["\(number)"]
    ).changed
    try talk.run(
      """
      DELETE FROM incoming AS i USING legation.visit AS v
      WHERE v.until = \(Self.still) AND v.id = i.id AND v.collection = i.collection
      """)
    let columns = Staging.columns
    let added = try talk.rows(
      """
      INSERT INTO legation.visit (since, \(columns)) SELECT $1::integer, \(columns) FROM incoming
      ORDER BY earliest_start, latest_end, id, collection
      """, ["\(number)"]
    ).changed
    guard removed > 0 else { return (added, 0, 0, 0) }
    let both = try talk.rows(
      """
      SELECT count(*), count(*) FILTER
        (WHERE \(VisitRow.ownDigest("v")) <> \(VisitRow.ownDigest("i")))
      FROM incoming AS i JOIN legation.visit AS v ON v.id = i.id AND until = $1::integer
      """, ["\(number)"])
    return (added, both.number(0, 0), both.number(0, 1), removed)
  }

  /// - Returns: how many rows are new or gone, and how many of them replace another.
  private func replaceEntries(
    _ number: Int, isWhole: Bool
  ) throws -> (changes: Int, renamed: Int) {
    let columns = EntryRow.columns
    let gone =
      isWhole
      ? """
      OR NOT EXISTS (SELECT FROM incoming_entry AS i WHERE (i.kind, i.id) = (e.kind, e.id))
      """ : ""
    let closed = try talk.rows(
      """
      UPDATE legation.entry AS e SET until = $1::integer
      WHERE until = \(Self.still) AND (EXISTS (SELECT FROM incoming_entry AS i
        WHERE (i.kind, i.id) = (e.kind, e.id)
          AND (i.json::text, i.spellings, i.names) IS DISTINCT FROM
            (e.json::text, e.spellings, e.names)) \(gone))
      """, ["\(number)"]
    ).changed
    let added = try talk.rows(
      """
      INSERT INTO legation.entry (since, \(columns))
      SELECT $1::integer, \(columns) FROM incoming_entry AS i WHERE NOT EXISTS
        (SELECT FROM legation.entry AS e
          WHERE (i.kind, i.id) = (e.kind, e.id) AND until = \(Self.still))
      """, ["\(number)"]
    ).changed
    try talk.run(
      """
      INSERT INTO legation.value (\(ValueRow.columns)) SELECT \(ValueRow.columns) FROM incoming_value
      ON CONFLICT (field, id) DO UPDATE SET names = excluded.names,
        called = excluded.called, long_called = excluded.long_called
      WHERE value.names IS DISTINCT FROM excluded.names
      """)
    guard closed > 0 else { return (added, 0) }
    let renamed = try talk.rows(
      """
      SELECT count(*) FROM legation.entry AS e JOIN legation.entry AS n USING (kind, id)
      WHERE e.until = $1::integer AND n.since = $1::integer
      """, ["\(number)"])
    return (closed + added, renamed.number(0, 0))
  }

  /// What a collection says of itself is not amended: a part of it says other things.
  private func replaceCollections(_ number: Int) throws -> Int {
    let closed = try talk.rows(
      """
      UPDATE legation.collection AS c SET until = $1::integer
      WHERE until = \(Self.still) AND NOT \(amends) AND EXISTS (SELECT FROM filled AS f
        WHERE f.id = c.id AND f.json::text IS DISTINCT FROM c.json::text)
      """, ["\(number)"]
    ).changed
    let added = try talk.rows(
      """
      INSERT INTO legation.collection (since, id, place, json)
      SELECT $1::integer, id, coalesce(
        (SELECT place FROM legation.collection AS c WHERE c.id = f.id ORDER BY since DESC LIMIT 1),
        place + coalesce((SELECT max(place) + 1 FROM legation.collection), 0)), json
      FROM filled AS f WHERE json IS NOT NULL AND NOT EXISTS
        (SELECT FROM legation.collection AS c WHERE c.id = f.id AND until = \(Self.still))
      """, ["\(number)"]
    ).changed
    return closed + added
  }

  private func addEdition(_ result: DeskFiller.Result, title: String?) throws {
    guard let number = result.edition else { return }
    let together = try talk.rows(
      """
      SELECT count(*), min(json->>'title') FROM legation.collection WHERE until = \(Self.still)
      """)
    let count = together.number(0, 0)
    let title =
      title ?? (count == 1 ? together.text(0, 1) ?? "Visits" : "\(count) collections")
    try talk.rows(
      """
      INSERT INTO legation.edition (number, title, visits, first_day, last_day, latest_start,
        longest_name, added, changed, removed)
      SELECT $1::integer, $2, count(*), min(earliest_start), max(earliest_start),
        max(latest_start),
        (SELECT coalesce(max(array_length(string_to_array(spelling, ' '), 1)), 1)
          FROM legation.entry, unnest(spellings) AS spelling WHERE until = \(Self.still)),
        $3::bigint, $4::bigint, $5::bigint
      FROM legation.visit WHERE until = \(Self.still)
      """, ["\(number)", title, "\(result.added)", "\(result.changed)", "\(result.removed)"])
    try talk.rows("SELECT pg_notify($1, $2)", [Editions.channel, "\(number)"])
  }
}
