/// How many visits are other between two editions of a desk, as comparing the two tells.
struct EditionChanges: Equatable {
  let added: Int
  let changed: Int
  let removed: Int

  var isEmpty: Bool { added + changed + removed == 0 }

  /// Reads the rows that ended since the older one, which an index has. How many began follows from
  /// how many visits there are: no index has those, and a million rows are not read for it.
  init(from old: Int, to new: Int, _ talk: Talk) throws {
    let rows = try talk.rows(
      """
      WITH ended AS (
        SELECT id, \(VisitRow.ownDigest()) AS digest FROM legation.visit
        WHERE collection = ANY (ARRAY(SELECT id FROM legation.collection UNION SELECT ''))
          AND until > $1::integer AND until <= $2::integer AND since <= $1::integer)
      SELECT count(*), count(v.id), count(*) FILTER (WHERE \(VisitRow.ownDigest("v")) <> e.digest),
        coalesce((SELECT visits FROM legation.edition WHERE number = $2::integer), 0)
          - coalesce((SELECT visits FROM legation.edition WHERE number = $1::integer), 0)
      FROM ended AS e LEFT JOIN legation.visit AS v
        ON v.id = e.id AND v.since > $1::integer AND v.since <= $2::integer
          AND v.until > $2::integer
      """, ["\(old)", "\(new)"])
    let (ended, goOn, more) = (rows.number(0, 0), rows.number(0, 1), rows.number(0, 3))
    added = more + ended - goOn
    changed = rows.number(0, 2)
    removed = ended - goOn
  }
}
