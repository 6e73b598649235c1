internal import Synchronization

/// Work on several cores at once.
package enum Parallel {
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    map(inputs, inPiecesOf: 1, work)
  }

  /// Work too small to be shared out one by one.
  ///
  /// - Parameter least: how many are worth another thread, which takes a tenth of a millisecond to
  ///   begin.
  static func mapMany<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], inPiecesOfAtLeast least: Int, _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    map(inputs, inPiecesOf: max(least, (inputs.count + 7) / 8), work)
  }

  private static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], inPiecesOf length: Int, _ work: @Sendable (Input) -> Output
  ) -> [Output] {
    withoutActuallyEscaping(work) { work in
      [Output](unsafeUninitializedCapacity: inputs.count) { outputs, count in
        inputs.withUnsafeBufferPointer { inputs in
          let bench = Workbench(inputs, inPiecesOf: length, outputs, work)
          let helpers = bench.pieces > 1 ? Helper.otherCores.prefix(bench.pieces - 1) : []
          let helping = helpers.map { core in Helper(on: core) { bench.workOff() } }
          bench.workOff()
          for helper in helping { helper.join() }
        }
        count = inputs.count
      }
    }
  }
}

/// Pieces of work that lie ready for whoever has time. What comes of each input is put in its
/// place, which nobody else touches.
private final class Workbench<Input: Sendable, Output: Sendable>: Sendable {
  /// Lent, as are the places of the outputs: an array would have every input copied.
  private nonisolated(unsafe) let inputs: UnsafeBufferPointer<Input>
  private let length: Int
  private nonisolated(unsafe) let outputs: UnsafeMutableBufferPointer<Output>
  private let work: @Sendable (Input) -> Output
  private let taken = Atomic(0)

  init(
    _ inputs: UnsafeBufferPointer<Input>, inPiecesOf length: Int,
    _ outputs: UnsafeMutableBufferPointer<Output>, _ work: @escaping @Sendable (Input) -> Output
  ) {
    self.inputs = inputs
    self.length = length
    self.outputs = outputs
    self.work = work
  }

  var pieces: Int { (inputs.count + length - 1) / length }

  func workOff() {
    while true {
      let start = taken.wrappingAdd(1, ordering: .relaxed).oldValue * length
      guard start < inputs.count else { return }
      for index in start..<min(inputs.count, start + length) {
        outputs.initializeElement(at: index, to: work(inputs[index]))
      }
    }
  }
}
