import TerminalFront
import Yams

/// The part of the file that says how things look.
extension ConfigurationReader {
  /// `theme: dark`, or a mapping with its name and the roles that shall look otherwise.
  mutating func readTheme(_ node: Node) {
    guard node.mapping != nil else { return readName(node) }
    let parts = Theme.Part.all.map(\.name)
    for (name, key, value) in pairs(node, known: ["name"] + parts) {
      set("theme.\(name)", key)
      if name == "name" {
        readName(value)
      } else if let part = Theme.Part(name: name) {
        let look = look(value)
        change { $0.theme.changes[part] = look }
      }
    }
  }

  private mutating func readName(_ node: Node) {
    let names = Theme.Name.allCases.map(\.rawValue)
    guard let name = choice(node, of: names).flatMap(Theme.Name.init) else { return }
    change { $0.theme.name = name }
  }

  /// `red`, or `{foreground: red, background: "#202020", bold: true}`.
  private mutating func look(_ node: Node) -> Theme.Look {
    var look = Theme.Look()
    guard node.mapping != nil else {
      look.foreground = color(node)
      return look
    }
    let known = ["foreground", "background", "bold", "dim", "underline", "reverse"]
    for (name, _, value) in pairs(node, known: known) {
      switch name {
      case "foreground": look.foreground = color(value)
      case "background": look.background = color(value)
      case "bold": look.bold = flag(value) ?? false
      case "dim": look.dim = flag(value) ?? false
      case "underline": look.underline = flag(value) ?? false
      default: look.reverse = flag(value) ?? false
      }
    }
    return look
  }

  private mutating func color(_ node: Node) -> ThemeColor {
    let text = node.string ?? ""
    if let color = ThemeColor(text) { return color }
    let near = ThemeColor.nearestName(text).map { "; did you mean \($0)?" } ?? ""
    fail(
      node,
      "\"\(text)\" is not a colour; expected a name such as red or bright-red, a number up to "
        + "255, \"#rrggbb\" or default\(near)")
    return .terminal
  }
}
