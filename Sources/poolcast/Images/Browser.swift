import Foundation
import Scenarios

/// A browser of this machine that draws pages without showing them.
struct Browser: Equatable {
  private let path: String

  static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// Longer than any page takes; a browser that hangs is ended then.
  private static let mostSeconds = 120

  /// The first of them that is found on PATH.
  init?(path variable: String? = ProcessInfo.processInfo.environment["PATH"]) {
    let folders = (variable ?? "").split(separator: ":")
    let candidates = Self.names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    self.path = path
  }

  /// Opens an address and writes what the options ask for; what the browser prints goes to a file.
  ///
  /// - Returns: whether it ended well and in time.
  func open(_ address: String, _ options: [String], profile: String, output: String) -> Bool {
    guard FileManager.default.createFile(atPath: output, contents: nil),
      let standardOutput = FileHandle(forWritingAtPath: output)
    else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      [
        "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--user-data-dir=\(profile)", "--disable-dev-shm-usage", "--disable-background-networking",
      ]
      // Chromium refuses to keep pages apart from each other when root runs it.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + options + [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    guard (try? process.run()) != nil else { return false }
    guard ended.wait(timeout: .now() + .seconds(Self.mostSeconds)) == .success else {
      process.terminate()
      return false
    }
    return process.terminationStatus == 0
  }
}
