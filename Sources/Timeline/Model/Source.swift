/// Where a statement can be read: an article, a press release, a data set.
public struct Source: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A government or its media.
    case official
    /// A news agency.
    case wire
    case press
    /// A think tank, a scholar, a trade publication.
    case specialist
    case data
    case other
  }

  public var id: String
  /// Who wrote it.
  public var publisher: String
  /// Who carried it: Yonhap in The Korea Herald.
  public var via: String?
  public var authors: [String] = []
  public var title: String
  /// As found; `http` or `https`.
  public var url: String?
  public var published: EDTF?
  /// BCP 47, such as `en` or `ko`.
  public var language: String?
  public var kind: Kind?
  /// When the compiler read it.
  public var accessed: EDTF?
  /// The address of a stored copy.
  public var archived: String?
  /// Whose side it speaks for, where publisher and kind do not tell.
  public var party: Party.Code?

  public init(id: String, publisher: String, title: String) {
    self.id = id
    self.publisher = publisher
    self.title = title
  }

  /// `KCNA, “Title”, 26 July 2023`; `Yonhap (via The Korea Herald), “Title”, 26 July 2023`.
  public var citation: String {
    let date = published.map { ", " + $0.words() } ?? ""
    let carrier = via.map { " (via \($0))" } ?? ""
    return "\(publisher)\(carrier), “\(title)”\(date)"
  }
}
