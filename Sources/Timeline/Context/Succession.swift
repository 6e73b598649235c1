/// States that came after or before others. They are parties of their own here, and are never
/// counted together; that one follows the other is only told.
public enum Succession {
  /// "succeeded by Russia, Ukraine", "a successor of the Soviet Union".
  public static func words(of code: Party.Code) -> [String] {
    let successors = (PartyTable.party(code)?.successors ?? []).map(PartyTable.name)
    let after =
      successors.isEmpty ? [] : ["succeeded by " + successors.joined(separator: ", ")]
    return after + predecessors(of: code).map { "a successor of \($0.name)" }
  }

  /// The former states this one is a successor of.
  static func predecessors(of code: Party.Code) -> [Party] {
    PartyTable.all.filter { $0.successors.contains(code) }
  }

  /// Former states whose visits the collection holds too: they are not among the precedents.
  static func lines(_ visit: Visit, _ legs: [Leg], _ record: Record) throws -> [ContextLine] {
    guard !legs.isEmpty else { return [] }
    let code = visit.delegation.party
    let others =
      predecessors(of: code)
      + (PartyTable.party(code)?.successors ?? []).compactMap { PartyTable.party($0) }
    return try others.filter { other in
      try !record.selection([.field(.delegation, [other.code])]).rows(.first, limit: 1).isEmpty
    }.map {
      ContextLine(
        kind: .succession, title: "Counted apart",
        pieces: [.text("\($0.name), of which visits are here too")])
    }
  }
}
