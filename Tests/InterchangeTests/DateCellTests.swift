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
      ("3 – 3 May 2001", "2001-05-03"),
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
      ("31/31/2020", "there is no month 31"),
    ])
  func refuses(cell: String, reason: String) {
    #expect {
      try DateCell.date(cell, order: .dayFirst)
    } throws: { error in
      "\(error)".contains(reason)
    }
  }
}
