/// What is doubted of an end, in the few words that stand after a bar.
extension Lanes.Item {
  /// "left 27 or 28", "left about 28", "left 27 to 31"; nil when the last day is known.
  public var endWords: String? {
    guard !dates.isHollow, let last = dates.segments.last?.days else { return nil }
    let day = last.upperBound.civil.day
    switch dates.end {
    case .known, .open: return nil
    case .about: return "left about \(day)"
    case .unknown: return "left on a day not known"
    case .doubted: return doubtedWords(last, day)
    }
  }

  private func doubtedWords(_ last: ClosedRange<Day>, _ day: Int) -> String? {
    guard let certain = dates.certainDays, dates.segments.count > 1 else { return nil }
    // The last certain day is one of those it may have ended on.
    let first = certain.upperBound.civil.day
    return last.lowerBound == last.upperBound
      ? "left \(first) or \(day)" : "left \(first) to \(day)"
  }
}
