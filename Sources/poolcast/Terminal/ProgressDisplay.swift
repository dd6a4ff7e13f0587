import Dispatch
import Foundation
import Synchronization

/// Draws the progress of a run on standard error while threads report what they have done.
///
/// A thread of its own draws, ten times a second: a terminal that stands still holds up nobody else.
final class ProgressDisplay: Sendable {
  private static let interval = 0.1

  private let line: ProgressLine
  private let total: Int
  private let terminal: Terminal
  private let start = ContinuousClock.now
  private let done = Atomic(0)
  private let isOver = Atomic(false)
  private let drawing = DispatchGroup()

  /// - Parameter total: how much there is to do, in the unit that ``advance(by:)`` counts.
  init(_ line: ProgressLine, total: Int, on terminal: Terminal) {
    self.line = line
    self.total = max(1, total)
    self.terminal = terminal
  }

  /// Does some work and meanwhile shows how far it is, where somebody can see it.
  ///
  /// - Parameters:
  ///   - total: how often the work is going to ask whether it is cancelled, about.
  ///   - work: is handed what to ask.
  static func during<Result>(
    _ line: ProgressLine, total: Int, isQuiet: Bool, _ interruption: Interruption,
    work: (@escaping @Sendable () -> Bool) throws -> Result
  ) rethrows -> Result {
    guard !isQuiet, Terminal.error.canRedraw else {
      return try work { interruption.isRequested }
    }
    let display = ProgressDisplay(line, total: total, on: .error)
    display.begin()
    defer { display.end() }
    return try work {
      display.advance()
      return interruption.isRequested
    }
  }

  /// Begins to draw.
  func begin() {
    drawing.enter()
    Thread.detachNewThread { [self] in
      var drawn = ""
      while !isOver.load(ordering: .acquiring) {
        draw(unless: &drawn)
        Thread.sleep(forTimeInterval: Self.interval)
      }
      // Nothing of the line stays.
      Console.draw("\r\u{1B}[K")
      drawing.leave()
    }
  }

  /// So many more units are done; called from any thread.
  func advance(by amount: Int = 1) { done.wrappingAdd(amount, ordering: .relaxed) }

  /// Ends drawing and erases the line.
  func end() {
    isOver.store(true, ordering: .releasing)
    drawing.wait()
  }

  /// Draws over the former line only where something has changed.
  private func draw(unless drawn: inout String) {
    let fraction = Double(done.load(ordering: .relaxed)) / Double(total)
    let text = line.text(
      fraction: min(fraction, 0.99), elapsed: ContinuousClock.now - start,
      columns: terminal.columns ?? 80)
    guard text != drawn else { return }
    drawn = text
    Console.draw("\r\(text)\u{1B}[K")
  }
}
