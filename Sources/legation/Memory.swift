import CSystem

/// How the process keeps memory it is done with.
enum Memory {
  /// The most that glibc takes for a threshold; a greater one is passed over in silence.
  private static let mostThreshold: Int32 = 32 << 20

  /// Large blocks come and go with every part of a file that is read: they are kept for the next.
  static func keepForBuilding() {
    mallopt(M_MMAP_THRESHOLD, mostThreshold)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
  }

  /// Visits read into memory come on several threads and stay.
  static func keepForReading() {
    mallopt(M_MMAP_THRESHOLD, mostThreshold)
    mallopt(M_TRIM_THRESHOLD, mostThreshold)
    mallopt(M_TOP_PAD, 1 << 20)
  }

  /// What a question needs for a moment is given back as soon as it is answered: glibc would keep
  /// it, in an arena for every thread.
  ///
  /// A canvas, 28 bytes a cell, is less than that: one comes with every key, and mapping it anew
  /// would take longer than drawing it.
  static func giveBackSoon() {
    mallopt(M_MMAP_THRESHOLD, 512 << 10)
    mallopt(M_TRIM_THRESHOLD, 512 << 10)
    mallopt(M_ARENA_MAX, 1)
  }
}
