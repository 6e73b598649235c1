/// Addresses of the web as sources have them.
package enum WebAddress {
  /// True for http and https with a host and nothing that ends an address.
  package static func isOne(_ text: String) -> Bool {
    hasScheme(text) && !host(of: text).isEmpty
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  package static func hasScheme(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  /// `kcna.kp` of `http://kcna.kp/en/article`; with the port, where one is named.
  package static func site(of address: String) -> String {
    String(authority(of: address))
  }

  /// `kcna.kp` of `http://reader@kcna.kp:80/en`.
  private static func host(of address: String) -> Substring {
    let authority = authority(of: address)
    let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    return (place ?? authority).prefix { $0 != ":" }
  }

  private static func authority(of address: String) -> Substring {
    guard let slashes = address.firstRange(of: "//") else { return "" }
    return address[slashes.upperBound...].prefix { !"/?#".contains($0) }
  }
}
