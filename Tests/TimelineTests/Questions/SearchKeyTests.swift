import TestSupport
import Testing

@testable import Timeline

@Suite("A search key")
struct SearchKeyTests {
  @Test(arguments: [
    ("caf\u{E9}", "cafe"), ("cafe\u{301}", "cafe"), ("CAFÉ", "cafe"),
    ("straße", "strasse"), ("STRASSE", "strasse"), ("Straẞe", "strasse"),
    ("Cho'e", "choe"), ("Cho’e Ryong-hae", "choe ryong hae"), ("Choe", "choe"),
    ("Kim Jong-un", "kim jong un"), ("Kim Jong Un", "kim jong un"), ("KIM  JONG–UN", "kim jong un"),
    ("Kim Jong\u{2010}un", "kim jong un"), ("Kim Jong\u{2011}un", "kim jong un"),
    ("P'yŏngyang", "pyongyang"), ("Łódź", "łodz"), ("Søren", "søren"), ("İstanbul", "istanbul"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("Σίσυφος", "σισυφοσ"), ("Шойгу", "шоигу"), ("ШОЙГУ", "шоигу"),
    ("ﬁnance", "finance"), ("ＫＩＭ　７", "kim 7"), ("①②", "12"), ("x²", "x2"),
    ("习近平", "习 近 平"), ("国家主席习近平访问", "国 家 主 席 习 近 平 访 问"),
    ("習近平 Xi", "習 近 平 xi"), ("a习b", "a 习 b"), ("きむ", "き む"), ("ｷﾑ", "キ ム"),
    ("مُحَمَّد", "محمد"), ("مـحـمـد", "محمد"), ("أحمد", "احمد"),
    ("zero\u{200B}width", "zerowidth"), ("soft\u{AD}hyphen", "softhyphen"),
    ("70th anniversary, 2023/07", "70th anniversary 2023 07"), ("U.S.A.", "u s a"),
    ("", ""), ("—&…", ""), ("a\0b", "a b"), ("\n a \t", "a"),
  ])
  func `folds what readers take for the same`(_ text: String, _ folded: String) {
    #expect(SearchKey.fold(text) == folded)
    #expect(SearchKey.key(text) == (folded.isEmpty ? "" : " " + folded))
  }

  @Test(arguments: [
    "'", "`", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{02BC}", "\u{02BB}", "\u{02B9}",
    "\u{00B4}", "\u{FF07}",
  ])
  func `joins over any apostrophe`(_ apostrophe: String) {
    #expect(SearchKey.fold("Côte d\(apostrophe)Ivoire") == "cote divoire")
  }

  @Test(arguments: [
    ("김정은", "김"), ("김정은", "김정"), ("김정은", "기"), ("김정은", "ㄱ"), ("김정은", "김저"),
    ("평양", "펴"),
  ])
  func `has Hangul syllables begin with their parts`(_ text: String, _ typed: String) {
    #expect(SearchKey.key(text).utf8.starts(with: SearchKey.key(typed).utf8))
  }

  @Test(arguments: [("김정은", "은"), ("friendship", "ship"), ("pyongyang", "yang")])
  func `does not match in the middle of a word`(_ text: String, _ typed: String) {
    #expect(!SearchKey.key(text).contains(" " + SearchKey.fold(typed)))
  }

  @Test func `matches Han characters anywhere in a run`() {
    #expect(SearchKey.key("国家主席习近平访问").contains(" " + SearchKey.fold("习近平")))
    #expect(SearchKey.key("国家主席习近平访问").contains(" " + SearchKey.fold("访")))
  }

  @Test(arguments: 0..<10)
  func `is folded but once, and the same from any normal form`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "É", "e\u{301}", "ß", "'", "’", "-", " ", "习", "김", "ㄱ", "Å", "ﬁ", "1", "．", "ー", "が",
      "ё", "\u{200D}", "👍", "Ω", "ṩ", "\u{323}", "؟", "م", "\u{651}", "\n", "´",
    ]
    var scalars = FoldedScalars()
    for _ in 0..<500 {
      let text = (0..<random.number(0...8)).map { _ in random.pick(pieces) }.joined()
      let folded = SearchKey.fold(text)
      #expect(SearchKey.fold(folded) == folded, "\(text.debugDescription)")
      var key: [UInt8] = []
      SearchKey.append(text, to: &key, &scalars)
      #expect(String(decoding: key, as: UTF8.self) == SearchKey.key(text), "scalar by scalar")
      let ascii = text.unicodeScalars.filter { $0.value < 0x80 }
      let forced = SearchKey.fold(String(String.UnicodeScalarView(ascii)) + "\u{301}")
      #expect(forced == SearchKey.fold(String(String.UnicodeScalarView(ascii))))
    }
  }
}
