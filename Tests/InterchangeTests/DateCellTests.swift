import Testing
import Timeline

@testable import Interchange

@Suite("Dates as people write them into a cell")
struct DateCellTests {
  @Test(
    "A cell says what it says, and no more",
    arguments: [
      ("3 Sept–7 Sept, 2017", "2017-09-03/2017-09-07"),
      ("29 June - 01 July, 2026", "2026-06-29/2026-07-01"),
      ("Sept 3-7, 2017", "2017-09-03/2017-09-07"), ("3—7 September 2017", "2017-09-03/2017-09-07"),
      ("3\u{2212}7 September 2017", "2017-09-03/2017-09-07"),
      ("3\u{2012}7 September 2017", "2017-09-03/2017-09-07"),
      ("3\u{2010}7 Sep. 2017", "2017-09-03/2017-09-07"),
      ("3 to 7 September 2017", "2017-09-03/2017-09-07"), ("September 2017", "2017-09"),
      ("30 Dec 2019 – 2 Jan 2020", "2019-12-30/2020-01-02"),
      ("30 Dec – 2 Jan 2020", "2019-12-30/2020-01-02"),
      ("30 Dec 2019 – 2 Jan", "2019-12-30/2020-01-02"), ("Sept-Oct 2017", "2017-09/2017-10"),
      ("2017", "2017"), ("2016–2017", "2016/2017"), ("2016-17", "2016/2017"),
      ("Monday, 25th July 2023", "2023-07-25"), ("July 4th, 1976", "1976-07-04"),
      ("c. 1972", "1972~"), ("~ May 1972", "1972-05~"), ("3~7 May 1972", "1972-05-03/1972-05-07"),
      ("25 July 2023 ?", "2023-07-25?"), ("25/07/2023", "2023-07-25"),
      ("07/25/2023", "2023-07-25"), ("25.07.2023 - 27.07.2023", "2023-07-25/2023-07-27"),
      ("2023/07/25", "2023-07-25"), ("2023-07-25 10:30", "2023-07-25"),
      ("2023-07-25 – 2023-07-27", "2023-07-25/2023-07-27"), ("07/2023", "2023-07"),
      ("2023-07-25/[2023-07-27,2023-07-28]", "2023-07-25/[2023-07-27,2023-07-28]"),
      ("3 – 3 May 2001", "2001-05-03"), ("27.–29.07.2023", "2023-07-27/2023-07-29"),
      ("27.-29.07.2023", "2023-07-27/2023-07-29"), ("27 07/2023", "2023-07-27"),
    ])
  func reads(cell: String, expected: String) throws {
    #expect(try DateCell.date(cell).description == expected)
  }

  @Test("Days and months of numbers alone need an order", arguments: [nil, DateOrder.yearFirst])
  func ambiguous(order: DateOrder?) throws {
    #expect(throws: InterchangeProblem.self) { try DateCell.date("03/04/2020", order: order) }
    #expect(try DateCell.date("03/04/2020", order: .dayFirst).description == "2020-04-03")
    #expect(try DateCell.date("03/04/2020", order: .monthFirst).description == "2020-03-04")
  }

  @Test(
    "What is no date is refused with a reason",
    arguments: [
      ("30 February 2023", "February 2023 has 28 days"), ("25 July", "the year is missing"),
      ("12, 2023", "the month is missing"), ("soon", "\"soon\" is no part of one"),
      ("7–3 September 2017", "it ends before it starts"), ("44197", "spreadsheet's day number"),
      ("1-2-3 May 2017", "the year has two digits"), ("", "nothing is written"),
      ("1 May – 2 May – 3 May 2017", "more than one dash"), ("– 3 May 2017", "one side"),
      ("31/31/2020", "there is no month 31"), ("27 29.07.2023", "two dates stand on one side"),
      ("25.07.2023 2024", "two years stand on one side"),
    ])
  func refuses(cell: String, reason: String) {
    #expect {
      try DateCell.date(cell, order: .dayFirst)
    } throws: { error in
      "\(error)".contains(reason)
    }
  }

  @Test(
    "A hyphen between a number and a month joins them",
    arguments: [
      ("9-March 2016", "2016-03-09"), ("March-9 2016", "2016-03-09"), ("9-Mar-2016", "2016-03-09"),
      ("2016-Mar-9", "2016-03-09"), ("9–March–2016", "2016-03-09"), ("Mar-2016", "2016-03"),
      ("9-Mar-2016 - 12-Mar-2016", "2016-03-09/2016-03-12"),
      ("30 Dec-2 Jan 2020", "2019-12-30/2020-01-02"),
      ("Sept 30-Oct 2, 2017", "2017-09-30/2017-10-02"),
      ("3 March-7 March 2017", "2017-03-03/2017-03-07"), ("Sept-Oct 2017", "2017-09/2017-10"),
    ])
  func joints(cell: String, expected: String) throws {
    #expect(try DateCell.date(cell).description == expected)
  }

  @Test(
    "A doubt about a part alone is refused, and no range is made of it",
    arguments: [
      "2016-03~-09", "2016-?03-09", "2016~-03", "2016-~03", "2016-03?-09/2016-04", "{2016,2017}",
      "Y-17E7", "1560S2",
    ])
  func levelTwo(cell: String) {
    #expect {
      try DateCell.date(cell)
    } throws: { error in
      "\(error)".contains("EDTF level 2") || "\(error)".contains("is no part of one")
    }
  }

  @Test(
    "Midnight is no time, and programs' ways to write a date are understood",
    arguments: [
      ("2018-05-30T00:00:00Z", "2018-05-30"), ("2018-05-30T00:00:00", "2018-05-30"),
      ("2018-05-30 00:00:00", "2018-05-30"), ("2018-05-30T00:00:00.000+00:00", "2018-05-30"),
      ("+2018-05-30T00:00:00Z", "2018-05-30"), ("+2018-05-00T00:00:00Z", "2018-05"),
      ("+2018-00-00T00:00:00Z", "2018"), ("20180612", "2018-06-12"), ("20180612.0", "2018-06-12"),
      ("2018.0", "2018"), ("2018-05-30T10:30:00Z", "2018-05-30T10:30:00Z"),
    ])
  func machines(cell: String, expected: String) throws {
    #expect(try DateCell.date(cell).description == expected)
  }

  @Test(
    "Eight digits that are no day are refused", arguments: ["20181312", "20180230", "20180600"])
  func eightDigits(cell: String) {
    #expect(throws: InterchangeProblem.self) { try DateCell.date(cell) }
  }

  @Test(
    "Months of other languages are understood",
    arguments: [
      ("3. März 2017", "2017-03-03"), ("3.–7. Mai 2016", "2016-05-03/2016-05-07"),
      ("1. Jänner bis 4. Februar 2014", "2014-01-01/2014-02-04"), ("Oktober 2015", "2015-10"),
      ("Montag, 3. Juli 2013", "2013-07-03"), ("3 de mayo de 2017", "2017-05-03"),
      ("del 3 al 7 de mayo de 2017", "2017-05-03/2017-05-07"),
      ("de 3 a 7 de maio de 2017", "2017-05-03/2017-05-07"),
      ("du 3 au 7 août 2017", "2017-08-03/2017-08-07"), ("3 мая 2017 г.", "2017-05-03"),
      ("2017年5月3日", "2017-05-03"), ("2017년 5월 3일", "2017-05-03"), ("2017年5月", "2017-05"),
    ])
  func languages(cell: String, expected: String) throws {
    #expect(try DateCell.date(cell).description == expected)
  }

  @Test(
    "What 2011-12 is, the table says",
    arguments: [
      ("2011-12", nil, "2011-12"), ("2011-12", .months, "2011-12"),
      ("2011-12", .years, "2011/2012"),
      ("2016-17", nil, "2016/2017"), ("2016-17", .years, "2016/2017"),
      ("2011-05", .years, "2011-05"),
    ] as [(String, DateStyle.Pairs?, String)])
  func pairs(cell: String, pairs: DateStyle.Pairs?, expected: String) throws {
    #expect(try DateCell.date(cell, style: DateStyle(pairs: pairs)).description == expected)
    #expect(throws: InterchangeProblem.self) {
      try DateCell.date("2016-17", style: DateStyle(pairs: .months))
    }
  }

  @Test(
    "Years of two digits need a century",
    arguments: [
      ("25/07/23", 2000, "2023-07-25"), ("25/07/23", 1900, "1923-07-25"),
      ("9-Mar-16", 2000, "2016-03-09"),
      ("9 Mar 49", 1950, "2049-03-09"), ("9 Mar 50", 1950, "1950-03-09"),
    ])
  func century(cell: String, century: Int, expected: String) throws {
    let style = DateStyle(order: .dayFirst, century: century)
    #expect(try DateCell.date(cell, style: style).description == expected)
    #expect(throws: InterchangeProblem.self) { try DateCell.date(cell, order: .dayFirst) }
  }
}
