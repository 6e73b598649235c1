public import Timeline

/// What an import hands out, one at a time.
///
/// The collection comes first, and every source, person and place before the first visit that
/// names it, each once: so that a file or an archive can be written as the items come.
public enum ImportItem: Sendable {
  case collection(VisitCollection)
  case source(Source)
  case person(Person)
  case place(Place)
  case visit(Visit)
}

/// Takes what an import hands out; what it throws ends the import.
public typealias ImportSink = (ImportItem) throws -> Void
