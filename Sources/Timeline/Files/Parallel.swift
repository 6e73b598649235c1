internal import Synchronization

/// Work on several cores at once.
package enum Parallel {
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    withoutActuallyEscaping(work) { work in
      let bench = Workbench(inputs, work)
      let helpers = Helper.otherCores.prefix(max(0, inputs.count - 1)).map { core in
        Helper(on: core) { bench.workOff() }
      }
      bench.workOff()
      for helper in helpers { helper.join() }
      return bench.outputs
    }
  }

  /// Work too small to be shared out one by one.
  static func mapMany<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    let piece = max(64, (inputs.count + 7) / 8)
    let pieces = stride(from: 0, to: inputs.count, by: piece).map {
      inputs[$0..<min(inputs.count, $0 + piece)]
    }
    return Array(map(pieces) { $0.map(work) }.joined())
  }
}

/// Pieces of work that lie ready for whoever has time, and what came of them, in order.
private final class Workbench<Input: Sendable, Output: Sendable>: Sendable {
  private let inputs: [Input]
  private let work: @Sendable (Input) -> Output
  private let state: Mutex<(taken: Int, outputs: [Output?])>

  init(_ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.work = work
    state = Mutex((0, Array(repeating: nil, count: inputs.count)))
  }

  func workOff() {
    while let index = take() {
      let output = work(inputs[index])
      state.withLock { $0.outputs[index] = output }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.taken < inputs.count else { return nil }
      defer { state.taken += 1 }
      return state.taken
    }
  }

  var outputs: [Output] { state.withLock { $0.outputs.compactMap { $0 } } }
}
