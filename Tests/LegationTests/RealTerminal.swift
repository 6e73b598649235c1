import Foundation
import Testing

/// The program in a real terminal: few tests, one after the other.
@Suite(.serialized, .enabled(if: TmuxTerminal.tmux != nil, "tmux is not installed"))
enum RealTerminal {}

struct RealTerminalRequirement {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CI"] != nil))
  func `in continuous integration tmux is installed and nothing is skipped`() {
    #expect(TmuxTerminal.tmux != nil)
  }
}
