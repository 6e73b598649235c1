/// Addresses of the web as sources have them.
enum WebAddress {
  /// True for http and https with a host and nothing that ends an address.
  static func isOne(_ text: String) -> Bool {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isWeb && !site(of: text).isEmpty
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  /// `kcna.kp` of `http://kcna.kp/en/article`.
  static func site(of address: String) -> String {
    String(address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" && $0 != "?" })
  }
}
