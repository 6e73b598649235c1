import ArgumentParser
import Timeline

/// A person, a place or a party as it is named on the command line.
struct SubjectName {
  private let text: String

  init(_ text: String) { self.text = text }

  /// `person:ID` and the like, a code or name of a party, else the id or the name of a person.
  ///
  /// Ends the program where several go by the name.
  func subject(in store: any VisitStore) throws -> Subject {
    let named = Subject(text)
    if named == nil, let party = PartyTable.party(named: text) { return .party(party.code) }
    let subject = named ?? .person(text)
    let meant = try Self.meant(by: subject, in: store)
    if meant.isEmpty {
      guard try store.select(subject.query).count() > 0 else {
        Report.line("legation: nobody here is called \"\(text)\"; expected a person or a party")
        throw ExitCode(1)
      }
      return subject
    }
    guard meant.count > 1 else { return meant[0] }
    throw Self.severalFit(text, meant)
  }

  /// The people or places of the record that a name can stand for; none where it is nobody's.
  static func meant(by subject: Subject, in store: any VisitStore) throws -> [Subject] {
    let rows = try store.select(subject.query).rows(.first, limit: mostRead)
    let visits = try store.visits(rows.map(\.key))
    return visits.isEmpty ? [] : subject.homonyms(try store.reference(for: visits))
  }

  private static let mostRead = 2_000

  static func severalFit(_ text: String, _ meant: [Subject]) -> ExitCode {
    let list = meant.map(\.text).sorted().joined(separator: " and ")
    Report.line("legation: \"\(text)\" fits \(list); write the one that is meant")
    return ExitCode(1)
  }

  /// "; did you mean person:sergei-shoigu?" of what is no id of a visit but a name; nil where it is
  /// nobody's.
  func suggestion(in store: any VisitStore) throws -> String? {
    if let party = PartyTable.party(named: text) { return "; did you mean party:\(party.code)?" }
    let people = try Self.meant(by: .person(text), in: store)
    let meant = people.isEmpty ? try Self.meant(by: .place(text), in: store) : people
    guard !meant.isEmpty, meant.count <= Self.mostSuggested else { return nil }
    return "; did you mean \(meant.map(\.text).sorted().joined(separator: " or "))?"
  }

  private static let mostSuggested = 5
}
