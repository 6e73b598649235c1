internal import Foundation
internal import Timeline

/// The files and folders that a path being typed may become.
enum PathListing {
  private static let most = 50

  /// Folders end with a slash; what is hidden is listed when its dot is typed.
  static func paths(_ typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let real = (folder.isEmpty ? "." : folder).expandingHome
    let names = (try? FileManager.default.contentsOfDirectory(atPath: real)) ?? []
    return names.sorted()
      .filter { $0.hasPrefix(beginning) && ($0.hasPrefix(".") == beginning.hasPrefix(".")) }
      .prefix(most).map { name in
        var isFolder = false as ObjCBool
        _ = FileManager.default.fileExists(atPath: "\(real)/\(name)", isDirectory: &isFolder)
        return folder + name + (isFolder.boolValue ? "/" : "")
      }
  }
}
