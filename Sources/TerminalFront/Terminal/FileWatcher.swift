internal import Foundation

/// Tells when files change on the disk (inotify), on a thread of its own, once they are whole again.
enum FileWatcher {
  /// An editor writes a file in several steps; after so long without one it is done.
  private static let quietMilliseconds: Int32 = 150

  /// Calls `changed` from now on, as long as the program runs; does nothing where that is not
  /// possible, as on some network drives: the key that reloads is always there.
  static func watch(_ files: CollectionFiles, changed: @escaping @Sendable () -> Void) {
    let folders = files.foldersToWatch
    guard !folders.isEmpty else { return }
    let inotify = inotify_init1(Int32(IN_CLOEXEC))
    guard inotify >= 0 else { return }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    var watched: [Int32: String] = [:]
    for folder in folders {
      let number = inotify_add_watch(inotify, folder, events)
      if number >= 0 { watched[number] = folder }
    }
    guard !watched.isEmpty else {
      close(inotify)
      return
    }
    let known = watched
    Thread.detachNewThread {
      while true {
        guard waitForChange(inotify, known, files) else { return }
        changed()
      }
    }
  }

  /// Returns after a change of one of the files and a quiet moment; false when nothing can come.
  private static func waitForChange(
    _ inotify: Int32, _ folders: [Int32: String], _ files: CollectionFiles
  ) -> Bool {
    var hasChanged = false
    while true {
      var ready = pollfd(fd: inotify, events: Int16(POLLIN), revents: 0)
      let count = poll(&ready, 1, hasChanged ? quietMilliseconds : -1)
      if count == 0 { return true }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      guard let names = read(inotify, folders) else { return false }
      if names.contains(where: { files.concerns($0.name, in: $0.folder) }) { hasChanged = true }
    }
  }

  /// The files that events tell of.
  private static func read(
    _ inotify: Int32, _ folders: [Int32: String]
  ) -> [(name: String, folder: String)]? {
    var bytes = [UInt8](repeating: 0, count: 16 << 10)
    let length = Glibc.read(inotify, &bytes, bytes.count)
    guard length > 0 else { return nil }
    return bytes.withUnsafeBytes { buffer in
      var found: [(String, String)] = []
      var at = 0
      let head = MemoryLayout<inotify_event>.size
      while at + head <= length {
        let event = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
        let name = buffer[at + head..<at + head + Int(event.len)].prefix { $0 != 0 }
        if let folder = folders[event.wd] {
          found.append((String(decoding: name, as: UTF8.self), folder))
        }
        at += head + Int(event.len)
      }
      return found
    }
  }
}
