// What script/bench cannot see from outside: compiled by it against the release build of Timeline.
//
// Usage: measure decode|load|context FILE.jsonl
// Prints JSON: seconds, or for context milliseconds a visit.

import Foundation
import Timeline

// MARK: A visit file as plain Codable, the least that a program reading it would write

struct Header: Codable {
  struct Collection: Codable { var id, title: String }
  struct Source: Codable {
    var id, publisher, title: String
    var url, language, kind: String?
  }
  struct Person: Codable {
    var id, name: String
    var native: String?
    var aliases: [String]?
  }
  struct Place: Codable { var id, name, party: String }

  var collection: Collection
  var sources: [Source]
  var people: [Person]
  var places: [Place]
}

struct PlainVisit: Codable {
  struct Guest: Codable {
    var person: String
    var role: String?
  }
  struct Delegation: Codable {
    var party: String
    var members: [Guest]
  }
  struct Stop: Codable {
    var place: String?
    var party: String
    var hosts: [Guest]
  }
  struct Event: Codable {
    var date, kind, title: String
    var participants: [String]
    var text: String?
    var sources: [String]
  }
  struct Response: Codable {
    var by, stance: String
    var text: String?
    var sources: [String]
  }
  struct Claim: Codable {
    var kind, text, by: String
    var sources: [String]
    var responses: [Response]?
  }

  var id, title, dates, status, type: String
  var delegation: Delegation
  var stops: [Stop]
  var summary, occasion: String?
  var events: [Event]?
  var claims: [Claim]?
  var topics, sources: [String]
}

// MARK: Measuring

/// Bare `JSONDecoder`, one line after the other; all visits are kept.
func decode(_ path: String) throws -> Int {
  let data = try Data(contentsOf: URL(filePath: path))
  let decoder = JSONDecoder()
  let lines = data.split(separator: 0x0A)
  _ = try decoder.decode(Header.self, from: lines[0])
  return try lines.dropFirst().map { try decoder.decode(PlainVisit.self, from: $0) }.count
}

/// What the browser does before its first frame: read, check, resolve, sort.
func load(_ path: String) -> FixtureStore { FixtureStore(CollectionLoader.load([path])) }

/// Milliseconds that the context of a visit takes, for a thousand visits from first to last.
func contexts(_ store: FixtureStore) throws -> [Double] {
  store.prepare()
  let step = max(1, store.count / 1_000)
  return try stride(from: 0, to: store.count, by: step).map { number in
    try milliseconds { _ = try VisitContext(store.visits[number], in: store) }
  }
}

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(work)
  return Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
}

func run(_ what: String, _ path: String) throws -> [Double] {
  switch what {
  case "decode":
    var count = 0
    let spent = try milliseconds { count = try decode(path) }
    precondition(count > 0)
    return [spent / 1e3]
  case "load":
    var count = 0
    let spent = milliseconds { count = load(path).count }
    precondition(count > 0)
    return [spent / 1e3]
  default: return try contexts(load(path))
  }
}

let result = try run(CommandLine.arguments[1], CommandLine.arguments[2])
print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
