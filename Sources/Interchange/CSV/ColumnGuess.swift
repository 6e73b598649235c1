internal import Timeline

/// What each column of a table seems to hold, by its name and by what stands in it.
struct ColumnGuess {
  typealias Field = CSVMapping.Field

  /// Columns by their places in the table.
  private(set) var fields: [Field: [Int]] = [:]
  private let columns: [TableSample.Column]
  private let names: [String]
  private let rowCount: Int

  init(_ table: TableSample) {
    columns = table.columns
    names = table.columns.map { SearchKey.fold($0.name) }
    rowCount = table.rowCount
    guessYearMonthDay()
    guessFullName()
    for field in Self.order where fields[field] == nil { guessByName(field) }
    guessByContent()
  }

  private var used: Set<Int> { Set(fields.values.joined()) }

  /// The columns nothing was guessed for and which hold something.
  var rest: [Int] { columns.indices.filter { !used.contains($0) && columns[$0].filled > 0 } }

  // MARK: Several columns for one field

  private func column(_ named: [String]) -> Int? {
    named.lazy.compactMap { name in names.firstIndex { $0 == name } }.first { !used.contains($0) }
  }

  private mutating func guessYearMonthDay() {
    let start = [
      column(["year", "start year", "ano", "jahr", "annee", "yyyy"]),
      column(["month", "start month", "mes", "monat", "mois", "mm"]),
      column(["day", "start day", "dia", "tag", "jour", "dd"]),
    ].compactMap { $0 }
    if start.count >= 2 { fields[.start] = start }
    let end = [column(["end year"]), column(["end month"]), column(["end day"])].compactMap { $0 }
    if end.count >= 2 { fields[.end] = end }
  }

  private mutating func guessFullName() {
    guard let first = column(["first name", "given name", "vorname", "nombre de pila", "prenom"]),
      let last = column([
        "last name", "surname", "family name", "nachname", "apellido", "apellidos",
      ])
    else { return }
    fields[.person] = [first, last]
  }

  // MARK: By name

  private mutating func guessByName(_ field: Field) {
    guard !(field == .dates && fields[.start] != nil) else { return }
    for name in Self.known[field] ?? [] {
      for index in names.indices where names[index] == name && !used.contains(index) {
        guard fits(field, columns[index]) else { continue }
        fields[field] = [index]
        return
      }
    }
  }

  /// What stands in the column can be this.
  private func fits(_ field: Field, _ column: TableSample.Column) -> Bool {
    if column.filled == 0 { return false }
    switch field {
    case .dates, .start: return column.share(TableSample.isDate) >= 0.5
    case .end: return column.share(TableSample.isDate) >= 0.3
    case .party, .host: return column.share(TableSample.isParty) >= 0.4
    case .url: return column.share(TableSample.isAddress) >= 0.2
    case .publisher: return column.share(TableSample.isAddress) < 0.2
    case .precision: return column.share(TableSample.isNumber) >= 0.9
    case .id: return column.values.count == column.filled && column.filled == rowCount
    case .person, .hosts, .role, .place, .type, .status:
      return column.share(TableSample.isNumber) < 0.5
    default: return true
    }
  }

  /// Surer fields first.
  private static let order: [Field] = [
    .id, .precision, .start, .end, .dates, .party, .host, .role, .hostRole, .person, .hosts, .place,
    .type, .status, .url, .publisher, .sourceTitle, .title, .occasion, .topics, .summary, .note,
    .delegation,
  ]

  /// Names of columns as tables have them, folded.
  private static let known: [Field: [String]] = [
    .id: ["id", "visit id", "event id", "no", "nr", "number", "item"],
    .precision: [
      "precision", "date precision", "time precision", "dateprecision", "startprecision",
    ],
    .start: [
      "start", "start date", "startdate", "begin", "begins", "beginning", "arrival", "arrived",
      "from", "from date", "date from", "first day", "inicio", "fecha inicio", "fecha de inicio",
      "desde", "llegada", "beginn", "von", "ankunft", "anreise", "debut", "arrivee", "start time",
      "starttime", "visit start", "inicio da visita", "data de inicio",
    ],
    .end: [
      "end", "end date", "enddate", "ends", "departure", "departed", "to", "to date", "date to",
      "until", "last day", "fin", "fecha fin", "fecha de fin", "fecha final", "hasta", "salida",
      "ende", "bis", "abreise", "end time", "endtime", "visit end", "fim", "data de fim", "left",
    ],
    .dates: [
      "dates", "date", "when", "period", "visit date", "date of visit", "dates of visit",
      "event date",
      "day", "datum", "zeitraum", "termin", "fecha", "fechas", "periodo", "data", "pointintime",
      "point in time", "дата", "日期", "날짜", "日付", "year",
    ],
    .party: [
      "party", "visitor country", "visiting country", "country of visitor", "source country",
      "sending country", "sender", "from country", "country from", "country of origin", "origin",
      "guest country", "delegation country", "countrylabel", "nationality", "pais de origen",
      "pais visitante", "herkunft", "herkunftsland", "entsender", "pays d origine",
      "pais de origem",
      "actor1countrycode", "from", "von", "visitor", "de", "home country", "participantlabel",
    ],
    .host: [
      "host", "host country", "destination", "destination country", "target country",
      "receiving country", "country visited", "countries visited", "visited", "visited country",
      "to country", "country to", "to", "where", "country", "countries", "pais de destino",
      "destino", "pais", "pais visitado", "gastgeberland", "gastland", "zielland", "ziel", "land",
      "nach", "pays", "pays visite", "pais de destino", "actor2countrycode", "locationcountrylabel",
      "a", "국가", "国家", "страна", "country region",
    ],
    .role: [
      "role", "position", "office", "rank", "job title", "cargo", "puesto", "amt", "funktion",
      "position held", "positionlabel", "title of visitor", "fonction", "as", "rolelabel",
      "function",
    ],
    .hostRole: ["host role", "host position", "host title"],
    .person: [
      "person", "name", "visitor", "leader", "head", "head of delegation", "visitor name", "who",
      "guest", "official", "delegate", "leader name", "personlabel", "visitorlabel", "source name",
      "nombre", "visitante", "dignatario", "jefe de delegacion", "besucher", "gast", "nom",
      "people", "wer", "quien", "qui", "traveller", "traveler", "minister", "delegation head",
      "name of visitor",
    ],
    .hosts: [
      "hosts", "received by", "met", "met with", "counterpart", "host name", "hosted by",
      "target name", "gastgeber", "recibido por", "anfitrion", "interlocutor", "gesprachspartner",
    ],
    .place: [
      "place", "city", "cities", "location", "venue", "locationlabel", "place visited", "ciudad",
      "lugar", "ort", "stadt", "ville", "lieu", "cidade", "city visited", "도시", "城市", "город",
    ],
    .type: [
      "type", "visit type", "type of visit", "kind", "nature", "tipo", "tipo de visita", "art",
      "art des besuchs", "besuchsart", "typelabel", "category",
    ],
    .status: ["status", "state", "estado", "stand", "situacion"],
    .url: [
      "url", "link", "links", "source url", "sourceurl", "web", "website", "enlace", "source",
      "sources", "quelle", "fuente", "reference", "media", "story url",
    ],
    .publisher: [
      "publisher", "outlet", "newspaper", "agency", "source", "fuente", "quelle", "medium",
      "credit", "media credit",
    ],
    .sourceTitle: ["source title", "citation", "reference", "article", "media caption"],
    .title: [
      "title", "headline", "visit", "event", "visitlabel", "eventlabel", "itemlabel",
      "titulo", "titel", "betreff", "asunto", "subject",
    ],
    .occasion: ["occasion", "anlass", "motivo", "motif", "conference", "summit"],
    .topics: ["topics", "topic", "tags", "tag", "keywords", "themes", "temas", "themen", "group"],
    .summary: [
      "summary", "description", "text", "details", "purpose", "event text", "agenda",
      "descripcion", "beschreibung", "zweck", "objetivo", "itemdescription", "inhalt",
    ],
    .note: [
      "note", "notes", "comment", "comments", "remarks", "remark", "observaciones",
      "anmerkung", "anmerkungen", "bemerkung", "bemerkungen", "notas", "remarques",
    ],
    .delegation: ["delegation", "delegacion", "delegation name"],
  ]

  // MARK: By content

  /// Days and parties are known by themselves, whatever their column is called.
  private mutating func guessByContent() {
    if fields[.dates] == nil, fields[.start] == nil,
      let index = rest.first(where: { columns[$0].share(TableSample.isDate) >= 0.7 })
    {
      fields[.dates] = [index]
    }
    let parties = rest.filter { columns[$0].share(TableSample.isParty) >= 0.7 }
    let missing = [Field.party, .host].filter { fields[$0] == nil }
    // One column alone is more often who is visited, in a ministry's own list.
    let wanted = missing.count == 2 && parties.count == 1 ? [.host] : missing
    for (field, index) in zip(wanted, parties) { fields[field] = [index] }
    if fields[.url] == nil,
      let index = rest.first(where: { columns[$0].share(TableSample.isAddress) >= 0.5 })
    {
      fields[.url] = [index]
    }
  }
}
