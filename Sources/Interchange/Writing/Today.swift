internal import Foundation
internal import Timeline

extension Day {
  /// The day it is in Greenwich.
  static var today: Day { Day(number: Int32(Date().timeIntervalSince1970 / 86_400)) }
}
