import Foundation

/// The built command line program, run as users run it.
struct Executable {
  /// How a run ended.
  struct Ending {
    let status: Int32
    /// False when a signal ended it.
    let hasExited: Bool
    let output: String
    let errors: String
  }

  /// A run that goes on.
  final class Running {
    fileprivate let process = Process()
    fileprivate let folder: TemporaryFolder
    private let name = UUID().uuidString

    fileprivate init(in folder: TemporaryFolder) { self.folder = folder }

    fileprivate var outputPath: String { folder.path(".\(name).out") }
    fileprivate var errorsPath: String { folder.path(".\(name).err") }

    var errors: String { text(errorsPath) }

    func text(_ path: String) -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Sends a signal as soon as the program has taken it over, from a thread of its own: tasks wait
    /// for their turn behind whatever tests keep the machine busy.
    func sendOnceItListens(_ signal: Int32) {
      let identifier = process.processIdentifier
      Thread.detachNewThread {
        while kill(identifier, 0) == 0, !Self.blocks(signal, identifier) {
          Thread.sleep(forTimeInterval: 0.05)
        }
        kill(identifier, signal)
      }
    }

    /// Whether a process holds a signal back for the thread that waits for it, as Linux tells; elsewhere
    /// after four seconds.
    private static func blocks(_ signal: Int32, _ identifier: Int32) -> Bool {
      guard let status = FileManager.default.contents(atPath: "/proc/\(identifier)/status") else {
        Thread.sleep(forTimeInterval: 4)
        return true
      }
      let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("SigBlk:") }
      let mask = line.flatMap {
        UInt64($0.dropFirst(7).trimmingPrefix { $0.isWhitespace }, radix: 16)
      }
      return mask.map { $0 >> UInt64(signal - 1) & 1 == 1 } ?? false
    }

    func end() async -> Ending {
      while process.isRunning { try? await Task.sleep(for: .milliseconds(5)) }
      let ending = Ending(
        status: process.terminationStatus, hasExited: process.terminationReason == .exit,
        output: text(outputPath), errors: text(errorsPath))
      for path in [outputPath, errorsPath] { try? FileManager.default.removeItem(atPath: path) }
      return ending
    }
  }

  /// The program beside the bundle of these tests.
  static var path: String {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("poolcast").path
  }

  /// Runs it to its end in a folder.
  static func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> Ending {
    try await start(arguments, in: folder).end()
  }

  static func run(_ arguments: [String], in folder: TemporaryFolder) async throws -> Ending {
    try await start(arguments, in: folder).end()
  }

  /// Runs a shell command in which `$poolcast` stands for the program.
  static func shell(_ command: String, in folder: TemporaryFolder) async throws -> Ending {
    try await start(["-c", command], program: "/bin/bash", in: folder).end()
  }

  /// - Parameter errors: Where standard error goes; nil: to a file that the ending tells of.
  static func start(
    _ arguments: [String], program: String = path, in folder: TemporaryFolder,
    errors: FileHandle? = nil
  ) throws -> Running {
    let running = Running(in: folder)
    let process = running.process
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["COLUMNS": "80", "LC_ALL": "C", "TERM": "xterm", "poolcast": path]
    ) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try folder.emptyFile(running.outputPath)
    process.standardError = try errors ?? folder.emptyFile(running.errorsPath)
    try process.run()
    return running
  }
}
