internal import Foundation
import Timeline

/// A colour of a theme: the terminal's own, one of its numbered ones, or a mixture.
public enum ThemeColor: Hashable, Sendable {
  /// What the terminal has where nothing is said.
  case terminal
  /// 0–15 as the reader set them up, 16–255 as xterm has them.
  case numbered(UInt8)
  case mixed(red: UInt8, green: UInt8, blue: UInt8)

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// Reads `red`, `bright-red`, `default`, `160` or `#af0000`; nil for anything else.
  public init?(_ text: String) {
    let text = text.lowercased()
    if text == "default" || text == "terminal" {
      self = .terminal
    } else if let number = Self.names.firstIndex(of: text) {
      self = .numbered(UInt8(number))
    } else if let number = UInt8(text) {
      self = .numbered(number)
    } else if text.hasPrefix("#"), text.count == 7, let mixed = UInt32(text.dropFirst(), radix: 16)
    {
      self = .mixed(
        red: UInt8(mixed >> 16), green: UInt8(mixed >> 8 & 0xFF), blue: UInt8(mixed & 0xFF))
    } else {
      return nil
    }
  }

  /// The name nearest to a text that is none.
  public static func nearestName(_ text: String) -> String? {
    Nearest.match(text, in: names + ["default"])
  }

  /// As the configuration writes it.
  public var description: String {
    switch self {
    case .terminal: "default"
    case .numbered(let number):
      number < 16 ? Self.names[Int(number)] : String(number)
    case .mixed(let red, let green, let blue):
      "#" + [red, green, blue].map { String(format: "%02x", $0) }.joined()
    }
  }

  // MARK: On a terminal

  /// The number a terminal with so many colours has for it, or the nearest; -1 for its own.
  func number(of colors: Int) -> Int16 {
    switch self {
    case .terminal: return -1
    case .numbered(let number) where Int(number) < colors: return Int16(number)
    case .numbered(let number):
      guard number >= 16 else { return Int16(number % 8) }
      return Self.nearest(to: Self.mixture(Int(number)), of: colors)
    case .mixed(let red, let green, let blue):
      return Self.nearest(to: (Int(red), Int(green), Int(blue)), of: colors)
    }
  }

  /// What xterm mixes for a number; the first sixteen are the reader's to change.
  static func mixture(_ number: Int) -> (red: Int, green: Int, blue: Int) {
    if number >= 232 {
      let gray = 8 + (number - 232) * 10
      return (gray, gray, gray)
    }
    if number >= 16 {
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = number - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }
    let strong = number >= 8 ? 255 : 205
    let base = number % 8
    return (base & 1 > 0 ? strong : 0, base & 2 > 0 ? strong : 0, base & 4 > 0 ? strong : 0)
  }

  private static func nearest(to wanted: (red: Int, green: Int, blue: Int), of colors: Int) -> Int16
  {
    // With 256 colours the first sixteen are passed over: nobody knows what they look like.
    let candidates = colors >= 256 ? 16..<256 : 0..<max(1, min(colors, 16))
    let best = candidates.min { distance(wanted, mixture($0)) < distance(wanted, mixture($1)) }
    return Int16(best ?? 0)
  }

  private static func distance(
    _ one: (red: Int, green: Int, blue: Int), _ other: (red: Int, green: Int, blue: Int)
  ) -> Int {
    let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
    return red * red + green * green + blue * blue
  }
}
