/// A visit file without fault, for tests that break one thing of it.
enum SampleFile {
  static let text = """
    {
      "$schema": "visits.schema.json",
      "collection": { "id": "sample", "title": "Sample", "coverage": "2023-07", "compiled": "hand" },
      "sources": [ { "id": "kcna-1", "publisher": "KCNA", "title": "Talks", "kind": "official",
        "url": "https://kcna.kp/1", "published": "2023-07-27" } ],
      "people": [ { "id": "shoigu", "name": "Sergei Shoigu", "aliases": ["Sergey Shoygu"] },
        { "id": "kim", "name": "Kim Jong Un" } ],
      "places": [ { "id": "pyongyang", "name": "Pyongyang", "party": "PRK", "latitude": 39.03 } ],
      "visits": [ {
        "id": "v1",
        "title": "Shoigu in Pyongyang",
        "dates": "2023-07-25/2023-07-27",
        "status": "completed",
        "type": "official",
        "typeAsStated": [ { "text": "congratulatory visit", "by": "KCNA", "sources": ["kcna-1"] } ],
        "delegation": { "party": "RUS", "members": [ { "person": "shoigu", "head": true } ] },
        "stops": [ { "place": "pyongyang", "party": "PRK", "hosts": [ { "person": "kim" } ] } ],
        "events": [ { "date": "2023-07-26", "kind": "talks", "title": "Talks",
          "participants": ["shoigu", "kim"], "sources": ["kcna-1"] } ],
        "claims": [ { "kind": "first-since", "text": "First since 1991", "by": "KCNA",
          "sources": ["kcna-1"], "responses": [
            { "by": "TASS", "stance": "denies", "sources": ["kcna-1"] } ] } ],
        "related": [ { "visit": "v1" } ],
        "sources": ["kcna-1"]
      } ]
    }
    """

  /// A whole visit, on one line, with nothing optional.
  static func visit(_ id: String, dates: String = "2023-07-25", host: String = "PRK") -> String {
    """
    {"id":"\(id)","title":"\(id)","dates":"\(dates)","status":"completed","type":"official",\
    "delegation":{"party":"RUS"},"stops":[{"party":"\(host)"}]}
    """
  }

  /// A file with one field, a list of visits.
  static func file(_ visits: String...) -> String {
    "{ \"visits\": [\n" + visits.joined(separator: ",\n") + "\n] }"
  }
}
