import Timeline

/// When visits can have begun and ended, as an archive stores it: apart from the visits, for
/// questions about days go through all of them.
///
/// The first days are a short list, for visits are numbered in the order of them: each day on which
/// one may begin, with the number of the first that does. The other three days stand in parts of
/// so many visits as distances, mostly of a byte each.
enum StoredDays {
  static let visitsInPart = 16_384

  static func append(_ days: DayBounds, to bytes: inout [UInt8]) {
    Varint.append(days.latestStart - days.earliestStart, to: &bytes)
    Varint.append(days.latestEnd - days.earliestStart, to: &bytes)
    Varint.append(days.latestEnd - days.earliestEnd, to: &bytes)
  }

  @inline(__always)
  static func read(
    _ bytes: UnsafeRawBufferPointer, _ at: inout Int, from first: Day
  ) -> DayBounds {
    let start = first + Varint.read(bytes, &at)
    let end = first + Varint.read(bytes, &at)
    return DayBounds(
      earliestStart: first, latestStart: start,
      earliestEnd: end + -Varint.read(bytes, &at), latestEnd: end)
  }
}
