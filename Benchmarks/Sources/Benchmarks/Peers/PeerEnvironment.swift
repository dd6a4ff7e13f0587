import Foundation

/// The virtual environment of the peers, in a folder that git ignores.
struct PeerEnvironment {
  let python: String

  static let folder = Repository.path("Benchmarks/Peers")

  /// Makes it where it is missing or its requirements changed.
  static func made() throws -> PeerEnvironment {
    let script = folder + "/environment.sh"
    let python = String(
      decoding: try Child(program: "/bin/sh", arguments: [script]).output(), as: UTF8.self)
    return PeerEnvironment(python: python.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  func run<Value: Decodable>(_ script: String, _ arguments: [String], as type: Value.Type) throws
    -> Value
  {
    try Child(program: python, arguments: [Self.folder + "/" + script] + arguments).decoded(type)
  }
}
