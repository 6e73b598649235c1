/// What the screen will be after the keys that are most likely to come next, worked out while the
/// reader reads. A model is a value: a copy of it goes ahead, and takes its place if the key comes.
struct Foresight {
  struct Outcome {
    var model: Model
    var canvas: Canvas
  }

  /// The keys pressed last, the newest first: the next is mostly one of them.
  private var keys: [Key] = [.character("k"), .character("j")]
  /// What becomes of each; nil where more than the screen changes, or something is missing.
  private var outcomes: [(key: Key, outcome: Outcome?)] = []
  /// True when one of them has come about.
  private var isPast = false

  /// Looks one key ahead; false when that is done for all of them.
  mutating func look(aheadOf model: Model) -> Bool {
    guard let key = keys.first(where: { key in !outcomes.contains { $0.key == key } }) else {
      return false
    }
    outcomes.append((key, Self.outcome(of: key, model)))
    return true
  }

  private static func outcome(of key: Key, _ model: Model) -> Outcome? {
    var model = model
    guard model.update(.key(key)).isEmpty, model.missingRows.isEmpty, model.context != nil else {
      return nil
    }
    return Outcome(model: model, canvas: model.draw())
  }

  /// What becomes of a key that was pressed, if that is known. Nothing is known of the one after.
  mutating func take(_ key: Key) -> Outcome? {
    keys = [key] + keys.filter { $0 != key }.prefix(1)
    defer { isPast = true }
    return isPast ? nil : outcomes.first { $0.key == key }?.outcome
  }

  /// For before the model changes; with no copy of it left it changes in place.
  mutating func forget() {
    outcomes.removeAll(keepingCapacity: true)
    isPast = false
  }

  /// For when there is time: to take apart what did not come about takes a while.
  mutating func forgetWhatIsPast() {
    if isPast { forget() }
  }
}
