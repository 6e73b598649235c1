internal import Foundation
import Timeline

/// How long a store has been away, and when it is asked again.
struct Outage {
  private var since: Date?
  private var tries = 0

  private static let pauses = [1, 2, 5, Message.Away.seconds]
  /// The longest pause, in seconds, while keys are typed.
  static let shortPause = 1

  /// It is away, though nobody here has asked it.
  mutating func begin(at time: Date) { since = since ?? time }

  /// It was asked in vain; returns in how many seconds it is asked again.
  mutating func goOn(at asked: Date) -> Int {
    begin(at: asked)
    defer { tries += 1 }
    return Self.pauses[min(tries, Self.pauses.count - 1)]
  }

  /// It answers; true when it was away before.
  mutating func end() -> Bool {
    defer { self = Outage() }
    return since != nil
  }

  func told(_ reason: String) -> Message {
    .away(Message.Away(since: Self.clock(since ?? Date()), reason: reason))
  }

  private static func clock(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970)
    var local = tm()
    localtime_r(&seconds, &local)
    return [local.tm_hour, local.tm_min, local.tm_sec]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
