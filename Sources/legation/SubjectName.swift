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
    let rows = try store.select(subject.query).rows(.first, limit: 2_000)
    let visits = try store.visits(rows.map(\.key))
    let meant = subject.homonyms(try store.reference(for: visits))
    guard !visits.isEmpty else {
      Report.line("legation: nobody here is called \"\(text)\"; expected a person or a party")
      throw ExitCode(1)
    }
    guard meant.count > 1 else { return meant.first ?? subject }
    let list = meant.map(\.text).sorted().joined(separator: " and ")
    Report.line("legation: \"\(text)\" fits \(list); write the one that is meant")
    throw ExitCode(1)
  }
}
