public import Timeline

/// Why an archive cannot be opened, built or read: one sentence that says what to do.
public enum ArchiveError: Error, Hashable, CustomStringConvertible {
  case missing(String)
  case unreadable(String, reason: String)
  case notAnArchive(String)
  case foreign(String)
  case older(String, version: UInt32)
  case newer(String, version: UInt32)
  case truncated(String)
  case damaged(String, detail: String)
  case exists(String)
  case cannotWrite(String, reason: String)
  /// With what is wrong with the files, if that is why.
  case noVisits(String, problems: [Problem])
  case notAFile(String)

  /// The file and what is the matter with it.
  public var description: String { "\(path): \(message)" }

  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .notAnArchive(let path), .foreign(let path),
      .older(let path, _), .newer(let path, _), .truncated(let path), .damaged(let path, _),
      .exists(let path), .cannotWrite(let path, _), .noVisits(let path, _), .notAFile(let path):
      path
    }
  }

  /// True when the system is at fault and not what was asked for.
  public var isOfEnvironment: Bool { if case .cannotWrite = self { true } else { false } }

  public var message: String {
    switch self {
    case .missing: "there is no such file"
    case .unreadable(_, let reason): "the file cannot be read: \(reason)"
    case .notAnArchive:
      "this is no archive, or it is encrypted; legation archive build makes one"
    case .foreign:
      "this is a database of another program; legation archive build makes an archive"
    case .older(_, let version):
      """
      this archive is of the older version \(version); build it again: \
      legation archive build FILE... -o \(path) --force
      """
    case .newer(_, let version):
      "this archive is of the newer version \(version); it needs a newer legation"
    case .truncated:
      "this archive is cut short; copy it again, or build it again from its files"
    case .damaged(_, let detail):
      "this archive is damaged (\(detail)); build it again from its files"
    case .exists: "there is such a file already; --force replaces it"
    case .cannotWrite(_, let reason):
      "the archive cannot be written: \(reason); nothing was changed"
    case .noVisits: "there are no visits to put into an archive; nothing was changed"
    case .notAFile: "this is a directory, a device or a pipe; name a file to write"
    }
  }
}
