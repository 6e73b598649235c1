extension String {
  /// True when something of it can be seen: not only blanks, controls and characters without a
  /// picture of their own, such as a zero-width space.
  package var isVisible: Bool {
    unicodeScalars.contains { scalar in
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && ![.control, .format].contains(properties.generalCategory)
    }
  }
}
