internal import Timeline

/// What tables call their columns, by the field they hold, in the languages dates are read in.
///
/// Surer names come first: "Страна" is the host where no other column says so.
enum ColumnNames {
  typealias Field = CSVMapping.Field

  /// Folded, as headers are compared; Han and kana stand apart in what is folded.
  static let known: [Field: [String]] = named.reduce(into: [:]) { all, entry in
    all[entry.key] = ([entry.key.rawValue] + entry.value).map(SearchKey.fold)
  }

  private static let named = days.merging(sides) { $1 }.merging(people) { $1 }
    .merging(others) { $1 }

  private static let days: [Field: [String]] = [
    .precision: [
      "precision", "date precision", "time precision", "dateprecision", "startprecision",
    ],
    .start: [
      "start", "start date", "startdate", "begin", "begins", "beginning", "arrival", "arrived",
      "from", "from date", "date from", "first day", "start time", "starttime", "visit start",
      "beginn", "von", "datum von", "startdatum", "anfang", "ankunft", "anreise",
      "début", "date de début", "arrivée", "date d'arrivée", "du",
      "inicio", "fecha inicio", "fecha de inicio", "desde", "llegada", "fecha de llegada",
      "inicio da visita", "data de início", "início",
      "начало", "дата начала", "начало визита", "дата прибытия", "прибытие", "с",
      "시작", "시작일", "도착", "도착일", "开始", "开始日期", "開始日期", "起始日期", "抵达日期", "到达日期",
      "開始", "開始日", "到着日",
    ],
    .end: [
      "end", "end date", "enddate", "ends", "departure", "departed", "to", "to date", "date to",
      "until", "last day", "end time", "endtime", "visit end", "left",
      "ende", "bis", "datum bis", "enddatum", "abreise",
      "fin", "date de fin", "départ", "date de départ", "au", "jusqu'au",
      "fecha fin", "fecha de fin", "fecha final", "hasta", "salida", "fecha de salida", "fim",
      "data de fim",
      "конец", "окончание", "дата окончания", "дата конца", "дата завершения", "завершение",
      "окончание визита", "отъезд", "дата отъезда", "по", "до",
      "종료", "종료일", "출발", "출발일", "귀국일", "结束", "结束日期", "結束日期", "离开日期", "截止日期",
      "終了", "終了日", "出発日",
    ],
    .dates: [
      "dates", "date", "when", "period", "visit date", "date of visit", "dates of visit",
      "event date", "day", "pointintime", "point in time",
      "datum", "zeitraum", "termin", "période", "date de la visite",
      "fecha", "fechas", "periodo", "fecha de la visita", "data",
      "дата", "даты", "дата визита", "период", "날짜", "일자", "방문일", "기간",
      "日期", "时间", "時間", "访问日期", "日付", "期間", "訪問日", "year",
    ],
  ]

  private static let sides: [Field: [String]] = [
    .party: [
      "party", "visitor country", "visiting country", "country of visitor", "source country",
      "sending country", "sender", "from country", "country from", "country of origin", "origin",
      "guest country", "delegation country", "countrylabel", "nationality", "actor1countrycode",
      "home country", "participantlabel", "guest", "visitor", "from",
      "herkunft", "herkunftsland", "entsender", "entsendeland", "besucherland", "gast", "besucher",
      "von", "pays d'origine", "pays visiteur", "pays d'envoi", "invité", "visiteur", "de",
      "país de origen", "país visitante", "invitado", "visitante", "país de origem",
      "страна гостя", "страна происхождения", "направляющая страна", "направляющая сторона",
      "делегация", "гость", "откуда",
      "파견국", "출신국", "방문단 국가", "来访国", "來訪國", "来访国家", "派遣国", "派出国", "訪問者の国",
    ],
    .host: [
      "host", "host country", "destination", "destination country", "target country",
      "receiving country", "country visited", "countries visited", "visited", "visited country",
      "to country", "country to", "actor2countrycode", "locationcountrylabel", "to", "where",
      "gastgeberland", "gastland", "zielland", "ziel", "besuchtes land", "gastgeber", "nach",
      "pays hôte", "pays d'accueil", "pays de destination", "pays visité", "hôte",
      "país anfitrión", "país de destino", "destino", "país visitado", "anfitrión", "a",
      "принимающая страна", "принимающая сторона", "принимающая", "страна визита",
      "страна назначения", "страна пребывания", "куда",
      "초청국", "방문국", "방문 국가", "东道国", "東道國", "接待国", "被访国", "受访国", "到访国",
      "出访国家", "目的地", "受入国", "訪問国", "訪問先",
      "country", "countries", "country region", "land", "pays", "país", "страна", "국가", "国家",
      "國家", "国",
    ],
    .place: [
      "place", "city", "cities", "location", "venue", "locationlabel", "place visited",
      "city visited", "ort", "stadt", "ville", "lieu", "ciudad", "lugar", "cidade",
      "город", "место", "도시", "장소", "城市", "地点", "地點", "場所", "都市",
    ],
  ]

  private static let people: [Field: [String]] = [
    .role: [
      "role", "position", "office", "rank", "job title", "position held", "positionlabel",
      "title of visitor", "as", "rolelabel", "function", "amt", "funktion", "fonction", "poste",
      "cargo", "puesto", "должность", "직책", "직위", "职务", "職務", "职位", "役職", "肩書",
    ],
    .hostRole: ["host role", "host position", "host title"],
    .person: [
      "person", "name", "visitor", "leader", "head", "head of delegation", "visitor name", "who",
      "guest", "official", "delegate", "leader name", "personlabel", "visitorlabel", "source name",
      "people", "traveller", "traveler", "minister", "delegation head", "name of visitor",
      "besucher", "gast", "wer", "delegationsleiter", "nom", "qui", "visiteur", "invité",
      "chef de délégation", "nombre", "visitante", "dignatario", "jefe de delegación", "quién",
      "имя", "фио", "кто", "гость", "глава делегации", "이름", "성명", "인물", "방문자", "단장",
      "姓名", "人物", "来访者", "團長", "团长", "氏名", "名前", "訪問者", "団長",
    ],
    .hosts: [
      "hosts", "received by", "met", "met with", "counterpart", "host name", "hosted by",
      "target name", "gastgeber", "gesprächspartner", "reçu par", "hôte", "recibido por",
      "anfitrión", "interlocutor", "кто принимал", "встреча с", "принимающее лицо",
      "접견자", "면담자", "接待人", "会见人", "会談相手",
    ],
    .delegation: [
      "delegation", "delegation name", "délégation", "delegación", "делегация", "대표단", "代表团",
      "代表團", "代表団",
    ],
  ]

  private static let others: [Field: [String]] = [
    .id: ["id", "visit id", "event id", "no", "nr", "number", "item", "№", "번호", "编号", "番号"],
    .type: [
      "type", "visit type", "type of visit", "kind", "nature", "typelabel", "category",
      "art", "art des besuchs", "besuchsart", "type de visite", "tipo", "tipo de visita",
      "тип", "тип визита", "вид визита", "유형", "종류", "类型", "類型", "種別", "種類",
    ],
    .status: [
      "status", "state", "stand", "statut", "estado", "situación", "статус", "상태", "状态", "状態",
    ],
    .url: [
      "url", "link", "links", "source url", "sourceurl", "web", "website", "source", "sources",
      "reference", "media", "story url", "quelle", "lien", "enlace", "fuente", "ссылка", "источник",
      "링크", "출처", "链接", "来源", "來源", "出典",
    ],
    .publisher: [
      "publisher", "outlet", "newspaper", "agency", "source", "medium", "credit", "media credit",
      "quelle", "fuente", "издание", "источник", "언론사", "매체", "媒体", "来源", "出版元",
    ],
    .sourceTitle: ["source title", "citation", "reference", "article", "media caption"],
    .title: [
      "title", "headline", "visit", "event", "visitlabel", "eventlabel", "itemlabel", "subject",
      "titel", "betreff", "titre", "título", "asunto", "название", "заголовок", "제목", "标题",
      "標題", "件名", "題名",
    ],
    .occasion: [
      "occasion", "conference", "summit", "anlass", "motif", "motivo", "повод", "계기", "场合",
    ],
    .topics: [
      "topics", "topic", "tags", "tag", "keywords", "themes", "group", "themen", "thèmes", "temas",
      "темы", "주제", "主题", "テーマ",
    ],
    .summary: [
      "summary", "description", "text", "details", "purpose", "event text", "agenda",
      "itemdescription", "beschreibung", "zweck", "inhalt", "objet", "descripción", "objetivo",
      "описание", "цель", "цель визита", "내용", "목적", "内容", "目的", "概要",
    ],
    .note: [
      "note", "notes", "comment", "comments", "remarks", "remark", "anmerkung", "anmerkungen",
      "bemerkung", "bemerkungen", "remarques", "observaciones", "notas", "примечание",
      "примечания", "비고", "备注", "備註", "備考",
    ],
  ]
}
