internal import Timeline

/// What every page of HTML begins with, down to its opened body: nothing runs, nothing is fetched.
enum HTMLHead {
  /// Only the style that stands in the page counts.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// - Parameters:
  ///   - title: as it is, not as HTML.
  ///   - showsPictures: true where drawings beside the page may be shown.
  static func text(_ title: String, style: String, showsPictures: Bool = false) -> String {
    let pictures = showsPictures ? "; img-src 'self' file:" : ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)\(pictures)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(PlainText.html(title))</title>
      <style>\(style)</style>
      </head>
      <body>

      """
  }
}
