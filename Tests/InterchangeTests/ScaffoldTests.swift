import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("A mapping to begin with")
struct ScaffoldTests {
  /// One of the shapes tables have in the wild, and how its scaffold is filled in.
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    /// What stands at the beginning of a line, and what is written behind it.
    var fill: [(String, String)] = []
    /// Rows read, kept, merged, refused, repaired, left out.
    var counts: [Int]
    var told: [String] = []

    var testDescription: String { name }
  }

  private static let shapes = [
    Shape(
      name: "ministry.csv", fill: [("party:", "NOR")], counts: [20, 17, 2, 1, 1, 0],
      told: ["13: \"Utopia Minor\" is no party"]),
    Shape(name: "wikidata.csv", counts: [24, 24, 0, 0, 0, 0]),
    Shape(name: "pandas.csv", counts: [20, 20, 0, 0, 0, 0]),
    Shape(name: "semicolon.csv", fill: [("party:", "DEU")], counts: [20, 20, 0, 0, 0, 0]),
    Shape(
      name: "spanish.csv",
      fill: [
        ("  \"Visita de Estado\":", "state"), ("  \"Visita de trabajo\":", "working"),
        ("  \"Visita oficial\":", "official"), ("  \"Visita privada\":", "private"),
      ], counts: [20, 20, 0, 0, 0, 0]),
    Shape(name: "icews.tab", counts: [40, 20, 0, 20, 0, 20]),
    Shape(name: "inverted.csv", counts: [20, 20, 0, 0, 0, 0]),
    Shape(
      name: "german.csv",
      fill: [
        ("party:", "AUT"), ("  \"Arbeitsbesuch\":", "working"), ("  \"Staatsbesuch\":", "state"),
      ], counts: [20, 20, 0, 0, 0, 0]),
    Shape(name: "excel.csv", fill: [("century:", "2000")], counts: [20, 20, 0, 0, 0, 0]),
  ]

  private func filled(_ shape: Shape) throws -> String {
    let text = try Scaffold.text(for: try TestFile.fixture("tables/\(shape.name)"))
    var left = shape.fill.map(\.0)
    let lines = text.split(separator: "\n").map { line in
      guard let fill = shape.fill.first(where: { line.hasPrefix($0.0) }) else {
        return String(line)
      }
      left.removeAll { $0 == fill.0 }
      return "\(fill.0) \(fill.1) #\(line.dropFirst(fill.0.count))"
    }
    #expect(left == [], "the scaffold does not ask for these")
    return lines.joined(separator: "\n")
  }

  @Test(
    "Of every table at least 95 rows in a hundred arrive, and the rest is told", arguments: shapes)
  func arrives(shape: Shape) throws {
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: try filled(shape), file: "map.yaml")
    let read = try Imported(.csv, [try TestFile.fixture("tables/\(shape.name)")], options)
    #expect(read.addsUp)
    #expect(read.counts == shape.counts)
    let wanted = read.report.read - read.report.leftOut
    #expect((read.report.kept + read.report.merged) * 100 >= wanted * 95)
    #expect(read.reasons(.refused) == shape.told)
    #expect(read.visits.allSatisfy { $0.typeAsStated.isEmpty || $0.type != .unknown })
  }

  @Test("A table of TimelineJS is read without a mapping, as its scaffold says")
  func timeline() throws {
    let file = try TestFile.fixture("tables/google.csv")
    #expect(try Scaffold.text(for: file).contains("`legation import timelinejs` reads it"))
    let read = try Imported(.timelinejs, [file])
    #expect(read.counts == [20, 20, 0, 0, 5, 0])
    #expect(read.reasons(.repaired).allSatisfy { $0.contains("is shown as \"c. spring\"") })
  }

  private func scaffold(_ text: String) throws -> [String] {
    let file = try TestFile.make("My Log.csv", text)
    return try Scaffold.text(for: file).split(separator: "\n").map(String.init)
  }

  @Test(
    "The order of day and month is proved from the column, or asked for",
    arguments: [
      (["13/01/2018", "02/03/2018"], "dates: dmy   # as 13/01/2018 proves"),
      (["01/13/2018", "02/03/2018"], "dates: mdy   # as 01/13/2018 proves"),
      (["01/02/2018", "03/04/2018"], "dates:   # dmy or mdy? 01/02/2018 can be both"),
      (
        ["13/01/2018", "01/14/2018", "01/02/2018"],
        "dates:   # dmy or mdy? 13/01/2018 and 01/14/2018 are of different orders, 01/02/2018 can be both"
      ),
      (["2018-01-02"], nil), (["2018-01-21/2018-01-22"], nil), (["18-01-21"], nil),
      (["2018-01-21/2018-01-22", "21.1.18"], "dates: dmy   # as 21.1.18 proves"),
    ] as [([String], String?)])
  func order(dates: [String], expected: String?) throws {
    let lines = try scaffold("Date,From,To\n" + dates.map { "\($0),USA,FRA\n" }.joined())
    #expect(lines.first { $0.hasPrefix("dates:") } == expected)
  }

  @Test("Headers are guessed, each with an example, and what is not read is shown")
  func columns() throws {
    let lines = try scaffold(
      "Date,Sending country,Host country,City,Head of delegation,Position,Mood\n"
        + "2018-05-30,Russia,DPRK,Pyongyang,Ann Lee,Envoy,good\n")
    #expect(
      lines.drop { $0 != "columns:" } == [
        "columns:", "  dates: \"Date\"   # 2018-05-30", "  party: \"Sending country\"   # Russia",
        "  person: \"Head of delegation\"   # Ann Lee", "  role: \"Position\"   # Envoy",
        "  host: \"Host country\"   # DPRK", "  place: \"City\"   # Pyongyang", "  # not read:",
        "  #   \"Mood\": good",
      ])
  }

  @Test(
    "A column of ends makes that of days a column of beginnings",
    arguments: [
      ("Date,End,Guest,Host,Name", "2023-07-25,2023-07-28,Russia,DPRK,Sergei Shoigu"),
      ("Datum von;bis;Gast;Gastgeber;Name", "25.07.2023;28.07.2023;Russland;Nordkorea;Schoigu"),
    ])
  func ends(header: String, row: String) throws {
    let file = try TestFile.make("t.csv", "\(header)\n\(row)\n")
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: try Scaffold.text(for: file), file: "m.yaml")
    let read = try Imported(.csv, [file], options)
    #expect(read.visits.map(\.dates.description) == ["2023-07-25/2023-07-28"])
    #expect(read.visits.map(\.delegation.party) == ["RUS"])
    #expect(read.visits.map(\.hostParties) == [["PRK"]])
    #expect(read.reference.people.count == 1)
    #expect(read.reasons(.notice) == [])
  }

  @Test(
    "Headers are understood in the languages of dates",
    arguments: [
      (
        "Дата начала;Дата окончания;Страна;Принимающая;Имя;Должность;Город",
        "25.07.2023;28.07.2023;Россия;КНДР;Шойгу;Министр;Пхеньян"
      ),
      (
        "Startdatum;Enddatum;Land;Gastland;Name;Funktion;Ort",
        "25.07.2023;28.07.2023;Russland;Nordkorea;Schoigu;Minister;Pjöngjang"
      ),
      (
        "Date de début;Date de fin;Pays;Pays hôte;Nom;Fonction;Ville",
        "25/07/2023;28/07/2023;Russie;Corée du Nord;Choïgou;Ministre;Pyongyang"
      ),
      (
        "Fecha de inicio;Fecha de fin;País;País anfitrión;Nombre;Cargo;Ciudad",
        "25/07/2023;28/07/2023;Rusia;Corea del Norte;Shoigú;Ministro;Pionyang"
      ),
      (
        "시작일;종료일;국가;초청국;이름;직책;도시",
        "2023-07-25;2023-07-28;러시아;북한;쇼이구;장관;평양"
      ),
      (
        "开始日期;结束日期;国家;东道国;姓名;职务;城市",
        "2023年7月25日;2023年7月28日;俄罗斯;朝鲜;绍伊古;部长;平壤"
      ),
      (
        "開始日;終了日;国;訪問先;氏名;役職;都市",
        "2023年7月25日;2023年7月28日;ロシア;北朝鮮;ショイグ;国防相;平壌"
      ),
    ])
  func languages(header: String, row: String) throws {
    let lines = try scaffold("\(header)\n\(row)\n")
    let wanted = zip(
      ["start", "end", "party", "host", "person", "role", "place"], header.split(separator: ";"))
    for (field, column) in wanted {
      #expect(lines.contains { $0.hasPrefix("  \(field): \"\(column)\"") }, "\(field): \(lines)")
    }
  }

  @Test("Names, types and statuses that are not known come in blocks, with counts")
  func blocks() throws {
    let lines = try scaffold(
      "Date,From,To,Type,Status\n2018,Gaul,FRA,Besuch,ok\n2018,Gaul,FRA,Besuch,ok\n"
        + "2018,USA,Frnace,official,done\n2018,USA,FRA,official,done\n2018,USA,FRA,state,done\n")
    #expect(lines.contains("    \"Gaul\":   # 2 rows"))
    #expect(lines.contains("    \"Frnace\":   # 1 row; did you mean FRA (France)?"))
    #expect(lines.contains("  \"Besuch\":   # 2 rows"))
    #expect(lines.contains("  \"done\":   # 3 rows"))
    #expect(lines.contains { $0.hasPrefix("types:   # state, official") })
  }

  @Test("A file without a header is asked about by number; an empty one is told")
  func noHeader() throws {
    let lines = try scaffold("2018-05-30,USA,FRA\n2018-06-30,CUB,FRA\n")
    #expect(lines.contains("header: false   # columns go by number, from 1"))
    #expect(
      lines.drop { $0 != "columns:" } == [
        "columns:", "  dates: 1   # 2018-05-30", "  party: 2   # USA", "  host: 3   # FRA",
      ])
    #expect(throws: InterchangeProblem.self) { try scaffold("") }
    #expect(
      try scaffold("Date,From,To\n").contains(
        "# How the 0 rows of My Log.csv become visits. Fill in what is left open, then:"))
  }

  @Test(
    "What stands in a table breaks no mapping",
    arguments: ["a\"b", "a\\b", "a: b", "#x", "é\u{1B}[31m"])
  func hostile(name: String) throws {
    let cell = "\"\(name.replacing("\"", with: "\"\""))\""
    let text = try scaffold("Date,\(cell),To,Type\n2018,\(cell),FRA,\(cell)\n").joined(
      separator: "\n")
    #expect(!text.contains("\u{1B}"))
    let mapping = text.replacing("\nparty:", with: "\nparty: USA").replacing(
      "\nhost:", with: "\nhost: FRA")
    _ = try CSVMapping(yaml: mapping, file: "m.yaml")
  }
}
