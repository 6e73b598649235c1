/// For which party an official publisher or a spokesman speaks, by the name alone.
public enum OfficialVoices {
  /// By a table of state media, offices and spokesmen, else by the state the name names: "Russian
  /// Ministry of Defence", "Embassy of Russia in Pyongyang". Nil where neither tells.
  public static func party(of name: String) -> Party.Code? {
    let folded = SearchKey.fold(name)
    let known = byName.first { folded == $0.name || folded.hasPrefix($0.name + " ") }
    return known?.party ?? party(namedIn: folded)
  }

  /// The state named first; of two that begin together the longer name.
  private static func party(namedIn folded: String) -> Party.Code? {
    let words = folded.split(separator: " ").map(String.init)
    for first in words.indices {
      for last in (first..<min(words.count, first + 5)).reversed() {
        var text = words[first...last].joined(separator: " ")
        if let party = states[text] { return party }
        // "South Korea's" is folded to one word with its s.
        if text.hasSuffix("s") { text.removeLast() }
        if let party = states[text] { return party }
      }
    }
    return nil
  }

  private static let states: [String: Party.Code] = Dictionary(
    PartyTable.all.flatMap { party in
      ([party.name, party.adjective] + party.aliases.filter { $0.count > 1 })
        .map { (SearchKey.fold($0), party.code) }
    }, uniquingKeysWith: { first, _ in first })

  private static let byName: [(name: String, party: Party.Code)] =
    rows.split(separator: "\n").flatMap { row in
      let fields = row.split(separator: "|")
      return fields[1].split(separator: ";").map {
        (SearchKey.fold(String($0)), String(fields[0]))
      }
    }

  /// party|state media, offices and spokesmen whose names do not name the state
  private static let rows = """
    CHN|Xinhua;China Daily;CGTN;CCTV;People's Daily;Global Times;ECNS;Beijing Review;Guangming Daily
    CUB|Granma;Cubadebate;Prensa Latina;Radio Reloj;CubaSí;Radio Habana
    IRN|IRNA;Mehr News;Imam Khomeini portal;Press TV
    LAO|KPL
    MNG|Montsame
    PRK|KCNA;Korean Central News Agency;Rodong Sinmun;Minju Joson;Naenara;Pyongyang Times;The Pyongyang Times;Voice of Korea;KCTV;Uriminzokkiri;The People's Korea;Central Military Commission of the WPK
    RUS|TASS;ITAR-TASS;Sputnik;RIA Novosti;RT;Kremlin;State Duma;Duma TV;Zvezda;Rossiyskaya Gazeta;Maria Zakharova;Dmitry Peskov
    KOR|Korea.net
    UN|UN News;UN OCHA
    USA|White House;Voice of America;Pentagon;Office of Governor Richardson
    VNM|VNA;Vietnam News Agency;Việt Nam News;VOV
    """
}
