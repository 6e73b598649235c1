internal import Foundation

/// The slides of a timeline's JSON: of version 3, of version 2, or a bare list.
struct TimelineJSFile: Decodable {
  /// Nil where an entry is of another shape.
  let slides: [TimelineJSSlide?]

  private enum Key: String, CodingKey { case events, timeline, date }

  /// - Throws: `InterchangeProblem` when it is no JSON, or that of something else.
  static func slides(_ text: String) throws(InterchangeProblem) -> [TimelineJSSlide?] {
    do {
      return try JSONDecoder().decode(TimelineJSFile.self, from: Data(text.utf8)).slides
    } catch DecodingError.dataCorrupted {
      throw InterchangeProblem("the JSON is damaged or ends early; nothing of it was read")
    } catch {
      throw InterchangeProblem("the JSON has no list \"events\"")
    }
  }

  init(from decoder: any Decoder) throws {
    if let list = try? [Entry<TimelineJSSlide>](from: decoder) {
      slides = list.map(\.value)
      return
    }
    let root = try decoder.container(keyedBy: Key.self)
    if let old = try? root.nestedContainer(keyedBy: Key.self, forKey: .timeline) {
      slides = try old.decode([Entry<OldSlide>].self, forKey: .date).map { $0.value?.slide }
    } else {
      slides = try root.decode([Entry<TimelineJSSlide>].self, forKey: .events).map(\.value)
    }
  }

  /// An entry that may be of any shape.
  private struct Entry<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) { value = try? Value(from: decoder) }
  }

  /// A slide of version 2.
  private struct OldSlide: Decodable {
    struct Asset: Decodable {
      var media: String?
      var credit: String?
      var caption: String?
      var thumbnail: String?
    }

    var startDate: Loose?
    var endDate: Loose?
    var headline: String?
    var text: String?
    var tag: String?
    var asset: Asset?

    var slide: TimelineJSSlide {
      var slide = TimelineJSSlide(cells: [:])
      slide.start?.written = startDate?.text
      slide.end?.written = endDate?.text
      slide.text = TimelineJSSlide.Text(headline: headline, text: text)
      slide.tag = tag
      slide.media = TimelineJSSlide.Media(
        url: asset?.media, credit: asset?.credit, caption: asset?.caption,
        thumbnail: asset?.thumbnail)
      return slide
    }
  }
}
