internal import Foundation

/// Work on several cores at once.
package enum Parallel {
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    let outputs = Collected<Output>(inputs.count)
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      outputs.put(work(inputs[index]), at: index)
    }
    return outputs.all
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
