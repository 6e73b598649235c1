internal import Foundation
internal import Synchronization

/// A terminal that is only ever written to line by line: for those who listen, and where nothing can
/// be drawn. No other screen, no colour, no cursor that moves.
final class PlainTerminal: ReaderTerminal {
  private let device: PlainDevice
  private let before = Mutex<Model?>(nil)
  private let keys = Mutex(PlainKeys())

  /// Takes the keys of the terminal.
  init() throws(CursesTerminal.Problem) { device = try PlainDevice() }

  var size: Size { device.size }
  var signal: Int32 { device.signal }

  func show(_ canvas: Canvas, _ model: Model) {
    let text = before.withLock { before in
      defer { before = model }
      return PlainWords(before: before, after: model).text
    }
    if !text.isEmpty { device.send(text) }
  }

  func wait(milliseconds: Int32) -> Happening { device.wait(milliseconds: milliseconds) }

  func messages(continuing pasted: inout String?) -> [Message] {
    let bytes = device.bytes()
    return keys.withLock { $0.keys(bytes) }.map { .key($0) }
  }

  /// What is copied is on the screen already, or can be had with a question: nothing is sent.
  func copy(_ text: String) { device.send(PlainWords.safe(text) + "\n") }

  func close() { device.close() }
  func suspend() { device.suspend() }
  func leave() { device.leave() }
  func comeBack() { device.comeBack() }
  func forget() { before.withLock { $0 = nil } }
}
