/// Three visits in two months, with letters beyond ASCII and a link no shell should see.
enum FewVisits {
  /// As it stands in the file below, without JSON's backslashes.
  static let link = ##"https://example.org/a;b?$(touch${IFS}hurt)&'c'"d"`touch${IFS}hurt`|e"##

  static let json = ##"""
    {
      "$schema": "visits.schema.json",
      "collection": {
        "id": "few", "title": "A few visits", "about": "Made up.", "coverage": "2001",
        "license": "CC0-1.0", "compiled": "hand"
      },
      "sources": [
        {
          "id": "paper", "publisher": "Paper", "title": "A page",
          "url": "https://example.org/a;b?$(touch${IFS}hurt)&'c'\"d\"`touch${IFS}hurt`|e"
        }
      ],
      "visits": [
        {
          "id": "ann", "title": "Ann Bell in Hanoi", "dates": "2001-02-03", "status": "completed",
          "type": "official", "sources": ["paper"],
          "delegation": { "party": "FRA", "members": [{ "person": "Ann Bell", "head": true }] },
          "stops": [{ "place": "Hanoi", "party": "VNM" }]
        },
        {
          "id": "jose", "title": "José Núñez in 北京", "dates": "2001-02-05", "status": "completed",
          "type": "official", "sources": ["paper"],
          "delegation": { "party": "ESP", "members": [{ "person": "José Núñez", "head": true }] },
          "stops": [{ "place": "Beijing", "party": "CHN" }]
        },
        {
          "id": "eve", "title": "Eve Moor in Oslo", "dates": "2001-03-07", "status": "completed",
          "type": "official", "sources": ["paper"],
          "delegation": { "party": "GBR", "members": [{ "person": "Eve Moor", "head": true }] },
          "stops": [{ "place": "Oslo", "party": "NOR" }]
        }
      ]
    }
    """##
}
