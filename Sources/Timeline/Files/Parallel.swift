internal import Algorithms
internal import Dispatch
internal import Synchronization

/// Work on several cores at once.
package enum Parallel {
  /// What comes of each input, in their order.
  ///
  /// - Parameter sizes: how much work each is, where they differ: the largest is begun first.
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], sizes: [Int]? = nil, _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    guard inputs.count > 1 else { return inputs.map(work) }
    let order = sizes.map { sizes in inputs.indices.sorted { sizes[$0] > sizes[$1] } }
    let outputs = Mutex([Output?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { turn in
      let index = order?[turn] ?? turn
      let output = work(inputs[index])
      outputs.withLock { $0[index] = output }
    }
    return outputs.withLock { $0.compactMap { $0 } }
  }

  /// The same for work too small to be shared out one by one.
  package static func mapMany<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    let pieces = Array(inputs.chunks(ofCount: max(leastOfPiece, inputs.count / mostPieces + 1)))
    return map(pieces) { $0.map(work) }.flatMap { $0 }
  }

  private static let leastOfPiece = 64
  private static let mostPieces = 8
}
