/// What the program is shown on, and what the reader types at.
protocol ReaderTerminal {
  var size: Size { get }
  /// The signal that asked the program to end, or 0.
  var signal: Int32 { get }

  /// Shows what the model has come to: as a canvas, or in words.
  func show(_ canvas: Canvas, _ model: Model)
  func wait(milliseconds: Int32) -> Happening
  /// What was typed since the last time, without waiting; `pasted` holds the beginning of a paste.
  func messages(continuing pasted: inout String?) -> [Message]
  func copy(_ text: String)

  func close()
  func suspend()
  /// Gives the screen to another program, and takes it back.
  func leave()
  func comeBack()
  /// Anything may be on the screen: all of it is to be shown again.
  func forget()
}

/// What ended a wait.
struct Happening: OptionSet {
  let rawValue: Int32
}
