import Timeline

/// The indexes of an empty desk, laid aside while it is filled and made when its rows are there.
///
/// The words of a hundred thousand visits take 12 s to be put into their index one by one, and 5 s
/// when it is made of all; nobody reads an empty desk, and has to wait for it.
struct IndexesAside {
  private let talk: Talk
  private let definitions: [String]

  init(_ talk: Talk) throws {
    self.talk = talk
    // Those of partitions go and come with the index they are part of.
    let found = try talk.rows(
      """
      SELECT indexrelid::regclass, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
      FROM pg_index JOIN pg_class ON oid = indexrelid
      WHERE NOT indisunique AND NOT relispartition AND indrelid IN
        ('legation.visit'::regclass, 'legation.entry'::regclass, 'legation.value'::regclass)
      """)
    definitions = (0..<found.count).compactMap { found.text($0, 1) }
    let names = (0..<found.count).compactMap { found.text($0, 0) }
    if !names.isEmpty { try talk.run("DROP INDEX \(names.joined(separator: ", "))") }
  }

  func make() throws {
    try talk.run("SET LOCAL maintenance_work_mem = '256MB'")
    for definition in definitions { try talk.run(definition) }
  }
}
