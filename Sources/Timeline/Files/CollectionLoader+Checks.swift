/// What can only be checked with all files read: ids, references, dates beside one another.
extension CollectionLoader {
  mutating func check() {
    collectEntries()
    let reference = loaded.reference
    let results = checkedVisits(Deferred { NameTable(reference) })
    var seen: [Visit.ID: String] = [:]
    seen.reserveCapacity(results.count)
    var number = 0
    for index in files.indices {
      for read in files[index].visits {
        let result = results[number]
        number += 1
        if let first = seen[read.value.id], !read.value.id.isEmpty {
          let message = "the id \"\(read.value.id)\" is taken already by a visit of \(first)"
          report(.error, read, of: index, FieldPath() + "id", message)
          continue
        }
        seen[read.value.id] = files[index].name
        add(result, read, of: index)
      }
    }
    checkRelated(seen)
  }

  /// Each visit held beside what is known, in the order of the files.
  func checkedVisits(_ names: Deferred<NameTable>) -> [VisitCheck] {
    let all = files.indices.flatMap { file in files[file].visits.indices.map { (file, $0) } }
    return Parallel.mapMany(all) { file, index in
      check(files[file].visits[index], of: files[file], names)
    }
  }

  /// A related visit that is not there is told once the whole is known: it may stand in a file that
  /// is not read together with these, and is no fault of this one.
  private mutating func checkRelated(_ known: [Visit.ID: String]) {
    for index in files.indices {
      for read in files[index].visits {
        for (number, related) in read.value.related.enumerated()
        where known[related.visit] == nil && !related.visit.isEmpty {
          guard keepsProblems else {
            loaded.warningCount += 1
            continue
          }
          let near = Nearest.match(related.visit, in: known.keys).map {
            "; the nearest is \"\($0)\""
          }
          let path = FieldPath() + "related" + number + "visit"
          let message = "no visit has the id \"\(related.visit)\"\(near ?? "")"
          report(.warning, read, of: index, path, message)
        }
      }
    }
  }

  private func check(
    _ read: VisitFile.Read<Visit>, of file: VisitFile, _ names: Deferred<NameTable>
  ) -> VisitCheck {
    var check = VisitCheck(visit: read.value, names: names)
    check.namesStand = !file.declaresPeople
    check.placesStand = !file.declaresPlaces
    check.suggests = keepsProblems
    check.isWhole = read.isWhole
    check.run(loaded.reference)
    return check
  }

  /// Takes in a visit that was checked, and what was found.
  ///
  /// - Returns: whether it stands as it was written, or names were settled; nil when it is left out.
  @discardableResult
  mutating func add(_ check: VisitCheck, _ read: VisitFile.Read<Visit>, of file: Int) -> Bool? {
    for finding in check.findings {
      report(finding.severity, read, of: file, finding.path, finding.message)
    }
    for person in check.newPeople { loaded.reference.people[person.id] = person }
    for place in check.newPlaces { loaded.reference.places[place.id] = place }
    guard !check.isBroken, read.isWhole else { return nil }
    var visit = check.visit
    visit.collection = files[file].collection?.id
    loaded.visits.append(visit)
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
