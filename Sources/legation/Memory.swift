import CMalloc

/// How the process keeps memory it is done with.
enum Memory {
  /// Large blocks come and go with every part of a file that is read: they are kept for the next.
  static func keepForBuilding() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
  }

  /// Visits read into memory come on several threads and stay.
  static func keepForReading() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TOP_PAD, 1 << 20)
  }

  /// What a question needs for a moment is given back as soon as it is answered: glibc would keep
  /// it, in an arena for every thread.
  static func giveBackSoon() {
    mallopt(M_MMAP_THRESHOLD, 64 << 10)
    mallopt(M_TRIM_THRESHOLD, 64 << 10)
    mallopt(M_ARENA_MAX, 1)
  }
}
