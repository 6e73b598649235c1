/// Sources, people and places that several files declare: alike they are one, else it is said.
extension CollectionLoader {
  mutating func collectEntries() {
    for index in files.indices {
      let sources = Self.collect(files[index].sources, into: &loaded.reference.sources)
      let people = Self.collect(files[index].people, into: &loaded.reference.people)
      let places = Self.collect(files[index].places, into: &loaded.reference.places)
      report(sources, of: index, "sources", \.sources)
      report(people, of: index, "people", \.people)
      report(places, of: index, "places", \.places)
    }
  }

  /// Adds entries to the reference; returns those whose id is taken, in this file or by another
  /// entry.
  private static func collect<Entry: Declared>(
    _ entries: [VisitFile.Read<Entry>], into table: inout [String: Entry]
  ) -> [VisitFile.Read<Entry>] {
    var seen: Set<String> = []
    table.reserveCapacity(table.count + entries.count)
    return entries.filter { entry in
      let id = entry.value.id
      guard !id.isEmpty else { return false }
      let isFirstHere = seen.insert(id).inserted
      guard let other = table.index(forKey: id) else {
        table[id] = entry.value
        return false
      }
      return !isFirstHere || table.values[other] != entry.value
    }
  }

  private mutating func report<Entry: Declared>(
    _ doubles: [VisitFile.Read<Entry>], of file: Int, _ list: String,
    _ entries: KeyPath<VisitFile, [VisitFile.Read<Entry>]>
  ) {
    for read in doubles {
      guard keepsProblems else {
        count(.error, "\"\" is declared differently at ")
        continue
      }
      guard let first = firstDeclaration(of: read.value.id, list, entries) else { continue }
      let message = Self.message(read.value, first.entry, at: first.place)
      add(files[file].problem(.error, read, in: list, FieldPath() + "id", message))
    }
  }

  /// The entry that has an id, and its file, line and column.
  private func firstDeclaration<Entry: Declared>(
    of id: String, _ list: String, _ entries: KeyPath<VisitFile, [VisitFile.Read<Entry>]>
  ) -> (entry: Entry, place: String)? {
    for file in files {
      guard let read = file[keyPath: entries].first(where: { $0.value.id == id }) else { continue }
      let problem = file.problem(.error, read, in: list, FieldPath() + "id", "")
      return (read.value, problem.place)
    }
    return nil
  }

  /// `"kim" is declared differently at a.json:4:9: name "Kim Il" here, "Kim" there`.
  private static func message<Entry: Declared>(
    _ here: Entry, _ there: Entry, at place: String
  ) -> String {
    let differences = Entry.fields.all.compactMap { field -> String? in
      let (own, other) = (field.text(of: here), field.text(of: there))
      guard own != other else { return nil }
      return "\(field.name) \(own ?? "missing") here, \(other ?? "missing") there"
    }
    guard !differences.isEmpty else { return "\"\(here.id)\" is declared already at \(place)" }
    return "\"\(here.id)\" is declared differently at \(place): "
      + differences.joined(separator: "; ")
  }
}

/// What a file declares once and names by an id.
protocol Declared: FileObject, Hashable {
  var id: String { get }
}

extension Source: Declared {}
extension Person: Declared {}
extension Place: Declared {}
