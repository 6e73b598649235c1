import TestSupport
import Testing

@testable import Timeline

@Suite("A date in words")
struct EDTFWordsTests {
  @Test(arguments: [
    ("2023-07-25", "25 July 2023"),
    ("2023-07", "July 2023"),
    ("2023", "2023"),
    ("0987", "987"),
    ("2010-08-XX", "a day in August 2010"),
    ("2010-XX", "a month in 2010"),
    ("2010-XX-XX", "a day in 2010"),
    ("201X", "the 2010s"),
    ("19XX", "a year between 1900 and 1999"),
    ("2023-21", "spring 2023"),
    ("2023-24~", "about winter 2023"),
    ("2023-07-25?", "perhaps 25 July 2023"),
    ("2023-07-25~", "about 25 July 2023"),
    ("2023-07%", "perhaps about July 2023"),
    ("2023-07-25T09:30:00Z", "25 July 2023, 09:30"),
    ("2023-07-25/2023-07-27", "25 to 27 July 2023"),
    ("2023-07-30/2023-08-02", "30 July to 2 August 2023"),
    ("2023-12-30/2024-01-02", "30 December 2023 to 2 January 2024"),
    ("2023-07-25/2024-07-27", "25 July 2023 to 27 July 2024"),
    ("2023-07/2023-09", "July to September 2023"),
    ("2023-07-25/2023-08", "25 July to August 2023"),
    ("2023-07-25/2023", "25 July 2023 to 2023"),
    ("2023-07/2023-07-27", "July to 27 July 2023"),
    ("2000/2025", "2000 to 2025"),
    ("2023-07-25~/2023-07-27?", "about 25 to perhaps 27 July 2023"),
    ("2023-07-25/[2023-07-27,2023-07-28]", "25 July to 27 or 28 July 2023"),
    ("2023-07-25/[2023-07-27,2023-07-28,2023-07-29]", "25 July to 27, 28 or 29 July 2023"),
    ("2023-07-25/[2023-07-31,2023-08-01]", "25 July to 31 July or 1 August 2023"),
    ("[2023-07-27,2023-07-28]", "27 or 28 July 2023"),
    ("[2023-07-01..2023-07-05]", "1–5 July 2023"),
    ("[2022-12-31,2023-01-01]", "31 December 2022 or 1 January 2023"),
    ("[2023-07-27,2023-07-28]/2023-07-30", "27 or 28 to 30 July 2023"),
    ("2018-05-30/..", "from 30 May 2018, still open"),
    ("2018-05-30/", "from 30 May 2018, end not known"),
    ("../2018-05-30", "until 30 May 2018"),
    ("/2018-05-30", "until 30 May 2018, start not known"),
  ])
  func `says what is known and no more`(_ text: String, _ words: String) throws {
    #expect(try EDTF(text).words() == words)
  }

  @Test(arguments: [
    ("2023-07-25", "Tue 25 July 2023"),
    ("2023-07", "July 2023"),
    ("2010-08-XX", "a day in August 2010"),
    ("2023-07-25?", "perhaps Tue 25 July 2023"),
    ("2023-07-25/2023-07-27", "Tue 25 to Thu 27 July 2023"),
    ("2023-07-25/[2023-07-27,2023-07-28]", "Tue 25 to Thu 27 or Fri 28 July 2023"),
    ("2023-07-30/2023-08-02", "Sun 30 July to Wed 2 August 2023"),
    ("2023-12-30/2024-01-02", "Sat 30 December 2023 to Tue 2 January 2024"),
    ("[2023-07-01..2023-07-05]", "Sat 1–Wed 5 July 2023"),
    ("2018-05-30/..", "from Wed 30 May 2018, still open"),
    ("/2018-05-30", "until Wed 30 May 2018, start not known"),
  ])
  func `names the weekdays of known days`(_ text: String, _ words: String) throws {
    #expect(try EDTF(text).words(weekdays: true) == words)
  }

  @Test(arguments: [
    ("2023-07-25", "25"),
    ("2023-07-25~", "25~"),
    ("2023-07", "Jul"),
    ("2023-07?", "Jul?"),
    ("2010-08-XX", "Aug"),
    ("2010", "2010"),
    ("2010-XX", "2010"),
    ("201X", "201X"),
    ("2023-21~", "2023~"),
    ("2023-07-25/2023-07-27", "25–27"),
    ("2023-07-26/2023-07-28~", "26–28~"),
    ("2023-07-25/[2023-07-27,2023-07-28]", "25–28?"),
    ("2023-07-25/[2023-07-27~,2023-07-28~]", "25–28~"),
    ("[2023-07-24,2023-07-25]/2023-07-27", "24?–27"),
    ("[2023-07-24,2023-07-25]", "24?"),
    ("2023-07-30/2023-08-02", "30–2 Aug"),
    ("2023-12-30/2024-01-02~", "30–2~ Jan"),
    ("2023-07-25/2023-08", "25–Aug"),
    ("2000/2025", "2000–2025"),
    ("2018-05-30/..", "30–…"),
    ("2018-05-30/", "30–?"),
    ("../2018-05-30", "–30"),
    ("/2018-05-30", "–30"),
  ])
  func `is short under the heading of its month`(_ text: String, _ words: String) throws {
    #expect(try EDTF(text).shortWords == words)
  }

  @Test(arguments: 0..<10)
  func `never says an X or an empty place, whatever the date`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let date = try EDTF(random.edtf())
      for words in [date.words(), date.words(weekdays: true)] {
        #expect(
          !words.isEmpty && !words.contains("X") && !words.contains("  "), "\(date): \(words)")
        #expect(words.first != " " && words.last != " ", "\(date): \(words)")
      }
      #expect(!date.shortWords.isEmpty, "\(date)")
    }
  }
}
