internal import CSystem

/// A thread that begins on a core of its own.
///
/// Linux often puts a new thread on the core of the one that made it, where it waits for some
/// milliseconds, though another core is idle: about as long as reading a small collection takes.
/// This one is put elsewhere, and is free to be moved once it runs.
package struct Helper {
  private var thread = pthread_t()
  private var isRunning = false

  /// The cores this process may run on, but for the one it runs on now; none if it has but one.
  package static var otherCores: [Int] {
    [Int32](unsafeUninitializedCapacity: mostCores) { cores, count in
      count = Int(cs_other_cores(cores.baseAddress, Int32(cores.count)))
    }.map(Int.init)
  }

  private static let mostCores = 64

  /// For work that should take place when this thread waits for something.
  package static var thisCore: Int { Int(cs_this_core()) }

  /// Begins the work; does it here and now if no thread can be had.
  package init(on core: Int, _ work: @escaping @Sendable () -> Void) {
    isRunning = Self.begin(on: core, &thread, work)
    if !isRunning { work() }
  }

  /// Begins work nobody waits for the end of; false if no thread can be had.
  package static func begin(on core: Int, _ work: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    guard begin(on: core, &thread, work) else { return false }
    pthread_detach(thread)
    return true
  }

  private static func begin(
    on core: Int, _ thread: inout pthread_t, _ work: @escaping @Sendable () -> Void
  ) -> Bool {
    let order = Unmanaged.passRetained(Order(work: work))
    let carryOut: @convention(c) (UnsafeMutableRawPointer?) -> Void = { order in
      order.map { Unmanaged<Order>.fromOpaque($0).takeRetainedValue() }?.work()
    }
    let isRunning = cs_start_thread(Int32(core), carryOut, order.toOpaque(), &thread) == 0
    if !isRunning { order.release() }
    return isRunning
  }

  /// Waits until the work is done.
  package func join() {
    if isRunning { pthread_join(thread, nil) }
  }

  /// What a thread is given.
  private final class Order: Sendable {
    let work: @Sendable () -> Void

    init(work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
