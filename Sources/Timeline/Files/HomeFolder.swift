internal import Foundation

extension String {
  /// A path as a shell reads it: `~` is `$HOME`, and `~name` the home folder of somebody else.
  package var expandingHome: String {
    let isOwn = self == "~" || hasPrefix("~/")
    guard isOwn, let home = getenv("HOME").map({ String(cString: $0) }), !home.isEmpty else {
      return NSString(string: self).expandingTildeInPath
    }
    return home + dropFirst()
  }
}
