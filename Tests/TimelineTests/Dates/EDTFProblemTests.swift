import Testing

@testable import Timeline

@Suite("A malformed date gets a sentence")
struct EDTFProblemTests {
  @Test(arguments: [
    ("", "nothing is written; expected for example 2023-07-25"),
    ("/", "an interval needs a start or an end"),
    ("../..", "an interval needs a start or an end"),
    ("/..", "an interval needs a start or an end"),
    ("2023/2024/2025", "an interval has one slash"),
    ("2023-07-27/2023-07-25", "it ends before it starts"),
    ("2023-08/2023-07-31", "it ends before it starts"),
    ("2023-07-27/[2023-07-25,2023-07-26]", "it ends before it starts"),
    ("[2023-07-05..2023-07-01]", "2023-07-05..2023-07-01 ends before it starts"),
    ("[2023-07-27,2023-07-28", "a set ends with ]"),
    ("[]", "the year \"\" is not four digits"),
    ("[2023-07-27,]", "the year \"\" is not four digits"),
    ("[2023..]", "the year \"\" is not four digits"),
    ("..", "the year \"..\" is not four digits"),
    ("23-07-25", "the year \"23\" is not four digits"),
    ("02023-07-25", "the year \"02023\" is not four digits"),
    ("-2023", "the year \"\" is not four digits"),
    ("2XXX", "the year \"2XXX\" is not four digits"),
    ("2X23", "the year \"2X23\" is not four digits"),
    ("２０２３", "the year \"２０２３\" is not four digits"),
    ("25 July 2023", "the year \"25 July 2023\" is not four digits"),
    (" 2023", "the year \" 2023\" is not four digits"),
    ("2023-7-25", "the month \"7\" is not two digits"),
    ("2023-July", "the month \"July\" is not two digits"),
    ("2023-", "the month \"\" is not two digits"),
    ("2023-X7", "the month \"X7\" is not two digits"),
    ("2023-07-5", "the day \"5\" is not two digits"),
    ("2023-07-X5", "the day \"X5\" is not two digits"),
    ("2023-07-25-01", "expected a year, a month or a day such as 2023-07-25"),
    ("2023-00", "there is no month 0"),
    ("2023-13-01", "there is no month 13"),
    ("2023-25", "there is no month 25"),
    ("2023-21-01", "a season has no day"),
    ("201X-07", "a year with X has no month"),
    ("2023-XX-25", "a month XX has no numbered day"),
    ("2023-02-30", "February 2023 has 28 days"),
    ("2024-02-30", "February 2024 has 29 days"),
    ("2023-04-31", "April 2023 has 30 days"),
    ("2023-12-32", "December 2023 has 31 days"),
    ("2023-07-00", "July 2023 has 31 days"),
    ("2023-07-25/2023-02-29", "February 2023 has 28 days"),
    ("2023-07-25??", "the day \"25?\" is not two digits"),
    ("2023-07T12:30:00", "a time reads T12:30 or T12:30:00 after a day"),
    ("2010-08-XXT12:30:00", "a time reads T12:30 or T12:30:00 after a day"),
    ("2023-07-25T12", "a time reads T12:30 or T12:30:00 after a day"),
    ("2023-07-25T24:00:00", "a time reads T12:30 or T12:30:00 after a day"),
    ("2023-07-25T99999999999999999999:00", "a time reads T12:30 or T12:30:00 after a day"),
    ("2023-07-25T12:30:00+20:00", "a time reads T12:30 or T12:30:00 after a day"),
    ("2023-07-25T12:30:00 Z", "a time reads T12:30 or T12:30:00 after a day"),
    ("2023-07-25T1٢:30:00", "a time reads T12:30 or T12:30:00 after a day"),
  ])
  func `that quotes it and says what is wrong`(_ text: String, _ reason: String) {
    #expect(throws: DateProblem(description: "\"\(text)\" is not a date: \(reason)")) {
      try EDTF(text)
    }
  }
}
