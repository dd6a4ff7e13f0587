import Foundation
import Scenarios

/// A folder that is gone when nobody needs it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let name = "poolcast-tests-" + UUID().uuidString
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Names in a folder, hidden ones too, sorted.
  func names(in name: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  /// Every file of a folder with its bytes.
  func contents(of name: String) -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: names(in: name).map { ($0, bytes("\(name)/\($0)") ?? Data()) })
  }

  /// Writes the starter scenario under a name.
  func writeStarter(_ name: String, as scenario: String? = nil) throws {
    try write(name, StarterScenario.text(name: scenario ?? "starter"))
  }

  func emptyFile(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

/// Options with which a run is over at once.
let small = ["--agents", "200", "--replicates", "2", "--weeks", "16"]
