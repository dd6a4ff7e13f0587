import Foundation
import Synchronization
import Testing

/// Progress as a terminal sees it.
@Suite struct ProgressTests {
  @Test func isDrawnInPlaceAndErased() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let terminal = try PseudoTerminal()
    let running = try Executable.start(
      ["run", "a.yaml", "--agents", "2000", "--replicates", "12"], in: folder,
      errors: terminal.user)
    let ending = await running.end()
    let drawn = terminal.close()
    #expect(ending.status == 0)
    #expect(ending.output.contains("Net present value"))
    #expect(drawn.contains("starter, 3 plans × 12 replicates"))
    #expect(drawn.contains(" %"))
    #expect(drawn.contains("\r\u{1B}[Kresults/starter/ written"), "the line is erased first")
    // Ten times a second at most, and the erasing; twice that for timers that run early.
    let lines = drawn.components(separatedBy: "\u{1B}[K").count
    #expect(Double(lines) < 20 * terminal.seconds + 5)
  }

  @Test func isNotDrawnWhenQuiet() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let terminal = try PseudoTerminal()
    let running = try Executable.start(
      ["run", "a.yaml", "--quiet"] + small, in: folder, errors: terminal.user)
    let ending = await running.end()
    #expect(ending.status == 0)
    #expect(terminal.close() == "")
  }
}

/// A terminal whose screen is a text.
private final class PseudoTerminal: Sendable {
  /// The end that programs write to.
  let user: FileHandle
  private let screen: Int32
  private let shown = Mutex([UInt8]())
  private let reading = DispatchGroup()
  private let start = ContinuousClock.now

  struct Unavailable: Error {}

  init() throws {
    var (screen, descriptor): (Int32, Int32) = (-1, -1)
    guard openpty(&screen, &descriptor, nil, nil, nil) == 0 else { throw Unavailable() }
    self.screen = screen
    user = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    reading.enter()
    Thread.detachNewThread { [self] in
      read()
      reading.leave()
    }
  }

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Until nobody writes any more.
  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Foundation.read(screen, &buffer, buffer.count)
      guard count > 0 else { return }
      shown.withLock { $0 += buffer[..<count] }
    }
  }

  /// What was written on it.
  func close() -> String {
    try? user.close()
    reading.wait()
    Foundation.close(screen)
    return shown.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
