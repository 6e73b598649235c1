import Interchange
import Testing

/// A small table and its mapping, read in one line of a test.
enum TableText {
  static func read(
    _ table: String, _ mapping: String, previous: PreviousVisits? = nil
  ) throws -> Imported {
    try read(Array(table.utf8), mapping, previous: previous)
  }

  static func read(
    _ table: [UInt8], _ mapping: String, previous: PreviousVisits? = nil
  ) throws -> Imported {
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: mapping, file: "map.yaml")
    options.previous = previous
    let read = try Imported(.csv, [try TestFile.make("t.csv", table)], options)
    #expect(read.addsUp)
    return read
  }
}
