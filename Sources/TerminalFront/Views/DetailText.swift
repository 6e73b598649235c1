public import Timeline

/// The detail of a visit as plain lines, for the shell.
public enum DetailText {
  public static func lines(_ visit: Visit, _ reference: Reference, columns: Int) -> [String] {
    DetailDocument(visit, reference, columns: columns, finder: HitFinder()).lines.map {
      TerminalText($0.glyphs).shown
    }
  }
}
