internal import Foundation

/// Texts and the numbers they were given, in the order they were met.
///
/// Texts are the same as `String` compares them. That is slow to ask again and again, so the bytes
/// of every text that was asked for are remembered with its number.
struct TextNumbers: Sendable {
  private(set) var texts: [String] = []
  private var numberOf: [String: UInt32] = [:]
  private var slots = [Slot](repeating: Slot(), count: 64)
  private var bytes: [UInt8] = []
  private var known = 0

  private struct Slot {
    var hash: UInt32 = 0
    /// One more than the number; 0 where nothing stands.
    var number: UInt32 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  var count: Int { texts.count }

  /// The number of a text, which is new when it was not met before.
  mutating func number(_ text: String) -> UInt32 {
    var hash: UInt32 = 0
    let slot = text.utf8.withContiguousStorageIfAvailable { utf8 in
      hash = Self.hash(utf8)
      return find(utf8, hash)
    }
    guard let slot else { return canonicalNumber(text) }
    if slots[slot].number > 0 { return slots[slot].number - 1 }
    let number = canonicalNumber(text)
    remember(text, hash, number)
    return number
  }

  private mutating func canonicalNumber(_ text: String) -> UInt32 {
    if let number = numberOf[text] { return number }
    let number = UInt32(texts.count)
    numberOf[text] = number
    texts.append(text)
    return number
  }

  /// Where the text stands, or the free place where it would.
  private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var at = Int(hash) & mask
      while slots[at].number > 0 {
        if slots[at].hash == hash, matches(slots[at], text) { return at }
        at = (at + 1) & mask
      }
      return at
    }
  }

  private func matches(_ slot: Slot, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(slot.length) == text.count, let other = text.baseAddress else {
      return slot.length == 0 && text.isEmpty
    }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + Int(slot.start), other, text.count) == 0 } ?? false
    }
  }

  private mutating func remember(_ text: String, _ hash: UInt32, _ number: UInt32) {
    if known * 2 >= slots.count { grow() }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let slot = Slot(
      hash: hash, number: number + 1, start: UInt32(start), length: UInt32(bytes.count - start))
    slots[freePlace(hash)] = slot
    known += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 4)
    for slot in old where slot.number > 0 { slots[freePlace(slot.hash)] = slot }
  }

  private func freePlace(_ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var at = Int(hash) & mask
    while slots[at].number > 0 { at = (at + 1) & mask }
    return at
  }

  /// Eight bytes at a time, as FNV-1a takes one.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* prime
      hash ^= hash >> 32
      at += 8
    }
    while at < bytes.count {
      hash = (hash ^ UInt64(bytes[at])) &* prime
      at += 1
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
}
