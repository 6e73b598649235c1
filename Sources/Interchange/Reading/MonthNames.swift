internal import Timeline

/// The months in the languages tables are most often written in.
enum MonthNames {
  /// The month a word stands for: three letters or more of its name in one of the languages, where
  /// no other month begins so.
  static func month(_ word: String) -> Int? {
    let folded = SearchKey.fold(word)
    guard folded.count >= 3, !folded.contains(" ") else { return nil }
    let months = Set(names.filter { $0.name.hasPrefix(folded) }.map(\.month))
    return months.count == 1 ? months.first : nil
  }

  private static let names: [(name: String, month: Int)] = languages.flatMap { language in
    language.split(separator: " ").enumerated().map { index, name in
      (SearchKey.fold(String(name)), index + 1)
    }
  }

  private static let languages = [
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz april mai juni juli august sept. okt. nov. dez.",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  ]
}
