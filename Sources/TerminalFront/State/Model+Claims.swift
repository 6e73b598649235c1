extension Model {
  /// In the detail to the next claim of the visit, or the one before; false when there is none.
  mutating func moveToClaim(_ command: Command) -> Bool {
    guard focus == .detail, command == .nextContested || command == .previousContested,
      let line = detail?.claimLine(from: detailCursor, forward: command == .nextContested)
    else { return false }
    detailCursor = line
    return true
  }
}
