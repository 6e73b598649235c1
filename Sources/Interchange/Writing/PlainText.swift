internal import Timeline

/// Text of the data on its way into another format: no control characters, no direction marks.
enum PlainText {
  /// The text on one line.
  static func line(_ text: String) -> String { CellText.clean(text).text }

  /// As letters and mail have them.
  static let columns = 78

  /// Broken at spaces into lines of 78 columns.
  ///
  /// - Parameters:
  ///   - first: in front of the first line.
  ///   - indent: in front of all others.
  static func wrapped(_ text: String, first: String = "", indent: String = "") -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append((lines.isEmpty ? first : indent) + word)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The text with what HTML reads as its own written out (OWASP's rule for text and attributes).
  static func html(_ text: String) -> String {
    var escaped = ""
    for character in line(text).unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// A visit's parts as sentences that several formats share.
struct VisitWords {
  let visit: Visit
  let reference: Reference

  /// "Sergei Shoigu, Minister of Defence".
  var members: [String] {
    visit.delegation.members.map { named(reference.name(ofPerson: $0.person), $0.role) }
  }

  /// "Kim Jong Un, President of the State Affairs", of all stops, each once.
  var hosts: [String] {
    visit.stops.flatMap(\.hosts).reduce(into: []) { names, host in
      let name = named(reference.name(ofPerson: host.person), host.role)
      if !names.contains(name) { names.append(name) }
    }
  }

  var places: [String] {
    visit.stops.reduce(into: []) { names, stop in
      guard let place = stop.place else { return }
      let name = reference.name(ofPlace: place)
      if !names.contains(name) { names.append(name) }
    }
  }

  private func named(_ name: String, _ role: String?) -> String {
    role.map { "\(name), \($0)" } ?? name
  }

  /// In the order of the footnotes.
  var sources: [Source] { visit.citedSources.compactMap { reference.sources[$0] } }

  /// "An official visit, completed": what kind it was and what became of it.
  var kind: String { "\(visit.type.words), \(visit.status.words)" }
}
