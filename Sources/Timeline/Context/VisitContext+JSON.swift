/// The computed context as a file has it: every line in words, with the ids it rests on.
extension VisitContext {
  public func write(to writer: inout JSONWriter, _ visit: Visit, _ reference: Reference) {
    writer.object { writer in
      writer.field("basis", basis)
      writer.field("level", visit.level?.rawValue ?? Level.unknown)
      writer.field("highestLevel", visit.highestLevel?.rawValue ?? Level.unknown)
      writer.field("lines", lines) { writer, line in
        writer.object { writer in
          writer.field("kind", line.kind.rawValue)
          writer.field("about", line.title)
          writer.field("text", line.words(reference))
          writer.field("visits", line.visits)
        }
      }
      writer.field("claims", verdicts.keys.sorted()) { writer, index in
        guard let verdict = verdicts[index] else { return }
        writer.object { writer in
          writer.field("claim", index)
          writer.field("verdict", verdict.name)
          writer.field("text", verdict.words(reference))
          writer.field("visits", verdict.mentions.map(\.id))
        }
      }
    }
  }
}
