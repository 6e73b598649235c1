import Timeline

@testable import TerminalFront

/// Somebody who types at a screen whose questions are kept until somebody answers them.
struct SlowReader {
  private(set) var model: Model
  /// What was asked and not answered, oldest first.
  private(set) var questions: [Question] = []
  /// What was to be done beside, and not asked.
  private(set) var effects: [Effect] = []
  private var answerer: Answerer

  init(_ model: Model = Reader().model, _ store: any VisitStore = Invented.store) {
    self.model = model
    answerer = Answerer(store)
  }

  /// One for whom nothing has been answered yet.
  static func asking(_ model: Model, _ store: any VisitStore = Invented.store) -> SlowReader {
    var reader = SlowReader(model, store)
    reader.keep(reader.model.start())
    return reader
  }

  mutating func type(_ keys: String) throws {
    for key in try Key.keys(keys) { send(.key(key)) }
  }

  mutating func send(_ message: Message) { keep(model.update(message)) }

  private mutating func keep(_ effects: [Effect]) {
    for effect in effects {
      if case .ask(let question) = effect {
        questions.append(question)
      } else {
        self.effects.append(effect)
      }
    }
  }

  var notice: String? { model.notice?.text }

  /// Answers just what the newest question asks of rows.
  mutating func answerRows() {
    guard let rows = questions.last?.rows, let message = answerer.message(answering: .rows(rows))
    else { return }
    send(message)
  }

  /// Answers a question, whether or not a newer one has been asked.
  mutating func answer(_ question: Question) {
    for part in question.parts {
      if let message = answerer.message(answering: part) { send(message) }
    }
  }

  /// Answers all that was asked, and what the answers lead to.
  mutating func answerAll() {
    while !questions.isEmpty { answer(questions.removeFirst()) }
  }

  mutating func forgetQuestions() { questions = [] }
}
