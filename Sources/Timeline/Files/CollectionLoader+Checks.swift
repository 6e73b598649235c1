/// What can only be checked with all files read: ids, references, dates beside one another.
extension CollectionLoader {
  mutating func check() {
    collectEntries()
    let reference = loaded.reference
    let names = Deferred { NameTable(reference) }
    var seen: [Visit.ID: String] = [:]
    for index in files.indices {
      for read in files[index].visits {
        if let first = seen[read.value.id], !read.value.id.isEmpty {
          let message = "the id \"\(read.value.id)\" is taken already by a visit of \(first)"
          report(.error, read, of: index, FieldPath() + "id", message)
          continue
        }
        seen[read.value.id] = files[index].name
        checkVisit(read, of: index, names)
      }
    }
    checkRelated(seen)
  }

  mutating func collectEntries() {
    for index in files.indices {
      collect(files[index].sources, of: index, "sources", \.sources)
      collect(files[index].people, of: index, "people", \.people)
      collect(files[index].places, of: index, "places", \.places)
    }
  }

  /// A reference that nothing stands behind is reported once the whole is known.
  private mutating func checkRelated(_ known: [Visit.ID: String]) {
    for index in files.indices {
      for read in files[index].visits {
        for (number, related) in read.value.related.enumerated()
        where known[related.visit] == nil && !related.visit.isEmpty {
          guard keepsProblems else {
            loaded.errorCount += 1
            continue
          }
          let near = Nearest.match(related.visit, in: known.keys).map {
            "; the nearest is \"\($0)\""
          }
          let path = FieldPath() + "related" + number + "visit"
          let message = "no visit has the id \"\(related.visit)\"\(near ?? "")"
          report(.error, read, of: index, path, message)
        }
      }
    }
  }

  /// Adds entries to the reference. The same entry may stand in several files if it is the same.
  private mutating func collect<Entry: Identified & Hashable>(
    _ entries: [VisitFile.Read<Entry>], of file: Int, _ list: String,
    _ table: WritableKeyPath<Reference, [String: Entry]>
  ) {
    var seenHere: Set<String> = []
    for read in entries where !read.value.id.isEmpty {
      let entry = read.value
      let other = loaded.reference[keyPath: table][entry.id]
      if !seenHere.insert(entry.id).inserted || (other != nil && other != entry) {
        let message = "the id \"\(entry.id)\" is taken already, by \"\(other?.label ?? "")\""
        guard keepsProblems else {
          loaded.errorCount += 1
          continue
        }
        add(files[file].problem(.error, read, in: list, FieldPath() + "id", message))
      } else {
        loaded.reference[keyPath: table][entry.id] = entry
      }
    }
  }

  /// Adds a visit that is whole to the rest.
  ///
  /// - Returns: whether it stands as it was written, or names were settled; nil when it is left out.
  @discardableResult
  mutating func checkVisit(
    _ read: VisitFile.Read<Visit>, of file: Int, _ names: Deferred<NameTable>
  ) -> Bool? {
    var check = VisitCheck(visit: read.value, names: names)
    check.namesStand = !files[file].declaresPeople
    check.placesStand = !files[file].declaresPlaces
    check.suggests = keepsProblems
    check.isWhole = read.isWhole
    check.run(loaded.reference)
    for finding in check.findings {
      report(finding.severity, read, of: file, finding.path, finding.message)
    }
    for person in check.newPeople { loaded.reference.people[person.id] = person }
    for place in check.newPlaces { loaded.reference.places[place.id] = place }
    guard !check.isBroken, read.isWhole else { return nil }
    check.visit.collection = files[file].collection?.id
    loaded.visits.append(check.visit)
    return !check.hasSettled
  }

  private mutating func report(
    _ severity: Problem.Severity, _ read: VisitFile.Read<Visit>, of file: Int, _ path: FieldPath,
    _ message: String
  ) {
    guard keepsProblems else {
      if severity == .error { loaded.errorCount += 1 } else { loaded.warningCount += 1 }
      return
    }
    add(files[file].problem(severity, read, in: "visits", path, message))
  }
}

/// Something that can be referred to by an id.
protocol Identified {
  var id: String { get }
  /// What a reader would call it.
  var label: String { get }
}

extension Source: Identified { var label: String { title } }
extension Person: Identified { var label: String { name } }
extension Place: Identified { var label: String { name } }

/// Who and what goes by a folded name.
struct NameTable {
  private(set) var people: [String: [Person.ID]] = [:]
  private(set) var places: [String: [Place.ID]] = [:]

  init(_ reference: Reference) {
    for person in reference.people.values {
      for name in Set(person.spellings.map(SearchKey.fold)) {
        people[name, default: []].append(person.id)
      }
    }
    for place in reference.places.values {
      for name in Set(place.spellings.map(SearchKey.fold)) {
        places[name, default: []].append(place.id)
      }
    }
  }
}
