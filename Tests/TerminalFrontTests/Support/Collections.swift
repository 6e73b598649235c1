import Timeline

/// Small collections for what is rare in time, made up where a test needs them.
enum Collections {
  /// A visit for each line: dates, who travels, to whom, who leads.
  static func store(_ lines: [(String, String, String, String)]) throws -> FixtureStore {
    var loaded = LoadedCollection()
    loaded.collections = [VisitCollection(id: "made", title: "Made up")]
    for (number, (dates, from, to, head)) in lines.enumerated() {
      let person = "p\(number)"
      loaded.reference.people[person] = Person(id: person, name: head)
      loaded.visits.append(
        Visit(
          id: "v\(number)", title: "Visit \(number)", dates: try EDTF(dates),
          delegation: Delegation(party: from, members: [Member(person: person, isHead: true)]),
          stops: [Stop(party: to)]))
    }
    return FixtureStore(loaded)
  }

  static func old() throws -> FixtureStore {
    try store([
      ("0000-03-01/0000-03-05", "ROM", "JUD", "A legate"), ("0001-12-25", "PER", "JUD", "A sage"),
      ("1421-02-02/1422", "SAM", "CHN", "An envoy"),
      ("1896-05-26/1896-06-10", "CHN", "RUS", "Li Hongzhang"),
    ])
  }

  static func scripts() throws -> FixtureStore {
    try store([
      ("2024-03-04/2024-03-06", "KOR", "CHN", "홍길동"),
      ("2024-03-05/2024-03-08", "CHN", "KOR", "王大明"),
      ("2024-03-06/2024-03-07", "EGY", "KOR", "محمد علي"),
      ("2024-03-07~", "VNM", "CHN", "Nguyễn Thị"),
      ("2024-03-09/..", "GRC", "KOR", "Ἀριστοτέλης"),
    ])
  }

  static func yearsOnly() throws -> FixtureStore {
    try store([
      ("2001", "RUS", "PRK", "Ivanov"), ("2001", "CHN", "PRK", "Li"),
      ("2002~", "RUS", "PRK", "Petrov"),
      ("2001/2003", "PRK", "CHN", "Kim"),
    ])
  }

  static func gaps() throws -> FixtureStore {
    try store([
      ("[2001-07-01,2001-07-03,2001-07-07]", "RUS", "PRK", "Ivanov"),
      ("2001-07-02/[2001-07-04,2001-07-06]", "CHN", "PRK", "Li"),
    ])
  }

  /// Before the year 1, and in the future.
  static func far() throws -> FixtureStore {
    try store([
      ("0000-03-15", "EGY", "ROM", "A queen"), ("2024-05-01/2024-05-03", "CHN", "PRK", "Li"),
      ("2090-05-01/2090-05-03", "PRK", "CHN", "Kim"), ("2091", "RUS", "PRK", "Ivanov"),
    ])
  }

  static func oneDay() throws -> FixtureStore {
    try store(
      ["RUS", "CHN", "VNM", "LAO", "CUB", "RUS", "CHN"].enumerated().map { number, party in
        ("2025-10-10", party, "PRK", "Head \(number)")
      })
  }

  /// 212 days, and visits of a day within them.
  static func long() throws -> FixtureStore {
    try store(
      [("2018-03-01/2018-09-28", "RUS", "PRK", "A settler")]
        + ["04", "05", "06"].flatMap { month in
          ["02", "09", "16"].map { ("2018-\(month)-\($0)", "RUS", "PRK", "Guest of \($0)") }
        } + [("2018-05-05", "CHN", "PRK", "Li")])
  }

  static func manyParties() throws -> FixtureStore {
    try store(
      (0..<300).map { number in
        let code = "X\(100 + number)"
        let day = number % 28 + 1
        let dates = "2015-\(["01", "05", "09"][number % 3])-\(day < 10 ? "0" : "")\(day)"
        return (dates, code, "PRK", "Head \(number)")
      })
  }
}
