/// A scenario that comes with Poolcast: a case of the field that one can take apart, or start from.
///
/// The files of `scenarios/` are compiled in, so that they are there wherever the program is.
public struct ShippedScenario: Sendable {
  /// Of the scenario, and of its file without `.yaml`.
  public let name: String
  /// The file.
  public let bytes: [UInt8]

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Nil when there is none of that name.
  public static func named(_ name: String) -> ShippedScenario? {
    all.first { $0.name == name }
  }

  /// In the order in which docs/cases.md tells of them.
  public static let all: [ShippedScenario] = [
    ShippedScenario(name: "beauty-chain", bytes: PackageResources.beauty_chain_yaml)
  ]
}
