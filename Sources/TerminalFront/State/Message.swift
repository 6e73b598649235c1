public import Timeline

/// Something that happened: the only way the model changes.
public enum Message: Sendable {
  case key(Key)
  /// Text from the clipboard: never keys.
  case pasted(String)
  case clicked(Position)
  case scrolled(lines: Int, at: Position)
  case resized(Size)
  /// What the terminal says of its background.
  case background(isDark: Bool)
  /// Nothing was typed for a while after a prefix key.
  case paused
  /// An answer has not come for a tenth of a second.
  case late
  /// How far what takes long is, from 0 to 1.
  case progress(Double)
  case answered(Answer)
  /// There is no answer, and why.
  case refused(QuestionPart, Notice)
  /// The store cannot be reached; nil when it answers again.
  case away(Away?)
  /// What others wrote since what is shown was opened.
  case newerEdition(String)
  case summarised(SubjectSummary)
  case reloaded(Desk)
  /// What was read again has errors: all stays as it was.
  case notReloaded(Desk)
  /// Files on the disk have changed.
  case filesChanged
  /// A visit as a text to be copied.
  case written(String)
  /// What was done beside the questions is done, or why it is not.
  case finished(Notice)
  /// Who took part in the same visits.
  case gathered(Companions, Reference)
  /// Counts of the visits shown.
  case counted([OverviewSection])
  case noticed(Notice)
  case listed(typed: String, paths: [String])
  /// What is remembered is not written down, and why.
  case notKept(Notice)

  /// That the store cannot be reached.
  public struct Away: Equatable, Sendable {
    /// A time of the day.
    var since: String
    var reason: String

    /// It is asked again after so many seconds at the latest.
    static let seconds = 15
  }
}

/// Something to be done outside the model.
public enum Effect: Equatable, Sendable {
  case ask(Question)
  case work(Job)
  /// Writes the drawn view on the screen.
  case exportChart(ChartExport)
  /// Gives up all that is being worked out or done.
  case giveUp
  case remember([ReaderMemory.Change])
  /// What stands in the folder of a path that is being typed.
  case listPaths(String)
  case copy(String)
  /// A visit as Markdown, to the clipboard.
  case copyMarkdown(Visit, Reference, note: String?)
  /// A citation in a format of reference managers, to the clipboard.
  case copyCitation(format: String, Citation, Source?)
  /// A visit, or a place in a file, in the reader's editor.
  case edit(EditTarget)
  case openLink(String)
  case redraw
  case suspend
  case quit
}

/// Something done with the whole store, beside the questions.
public enum Job: Equatable, Sendable {
  case summarise(Subject)
  case export(ExportRequest)
  /// Counts of visits by all that is worth a look.
  case overview(VisitQuery)
  /// Who took part in the visits of somebody that answer a question.
  case companions(Subject, VisitQuery)
  /// Which visits only the earlier version has, which is called so.
  case gone(since: String)
  case reload

  /// What is being done, in words.
  var words: String {
    switch self {
    case .summarise: "reading the timeline"
    case .export(let request): "writing \(request.path)"
    case .overview, .companions: "counting"
    case .gone: "comparing"
    case .reload: "reading the files again"
    }
  }

  var wordsGivenUp: String {
    switch self {
    case .summarise, .reload, .overview, .companions, .gone: "given up"
    case .export(let request): "given up; \(request.path) is not written"
    }
  }
}

/// One sentence for the status line.
public struct Notice: Equatable, Sendable {
  public var text: String
  public var isError: Bool
  /// The character of the line being typed that it is about.
  public var offset: Int?

  public init(_ text: String, isError: Bool = false, offset: Int? = nil) {
    self.text = text
    self.isError = isError
    self.offset = offset
  }
}

/// What lies open: the collection's name and size, and what of it could not be read.
public struct Desk: Equatable, Sendable {
  public var title: String
  public var total: Int
  public var span: ClosedRange<Day>?
  /// The collections that are open.
  public var collections: [VisitCollection]
  /// The earlier version it is compared with, as it was named.
  public var earlier: String?
  /// The one it is compared with when that is asked for first.
  public var before: String?
  /// The years they mean to cover; nil when none says.
  public var coverage: ClosedRange<Int>? { collections.coveredYears }
  /// "2 problems in data/x.json …"; nil when all is well.
  public var banner: String?
  /// True while the files have errors and what is shown is what they held before.
  public var isStale = false
  /// What is wrong with the files, a sentence each.
  public var problems: [String]

  public init(
    title: String, total: Int, span: ClosedRange<Day>?, banner: String? = nil,
    problems: [String] = [], collections: [VisitCollection] = [], earlier: String? = nil,
    before: String? = nil
  ) {
    self.collections = collections
    self.earlier = earlier
    self.before = before
    self.problems = problems
    self.title = title
    self.total = total
    self.span = span
    self.banner = banner
  }
}
