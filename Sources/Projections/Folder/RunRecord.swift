import Foundation
import Scenarios

/// What run.json holds: which run this was, so that it can be understood and repeated.
public struct RunRecord: Codable, Sendable, Equatable {
  static let fileName = "run.json"
  /// The copy of the scenario file beside it.
  static let scenarioFileName = "scenario.yaml"
  static let writer = "poolcast"

  /// The file a scenario was read from.
  public struct ScenarioFile: Codable, Sendable, Equatable {
    /// As the user gave it.
    public var path: String
    /// Of its bytes, in hexadecimal.
    public var sha256: String

    public init(path: String, contents: some Sequence<UInt8>) {
      self.path = path
      sha256 = SHA256Digest(of: contents).hexadecimal
    }
  }

  /// What was simulated, after the command line had its say.
  public struct Settings: Codable, Sendable, Equatable {
    public var agents: Int
    public var replicates: Int
    public var weeks: Int
    /// `week` or `day`.
    public var step: String
    public var seed: UInt32
    /// Names, baseline first.
    public var plans: [String]
    /// As given with `--set`: `path.to.key=value`.
    public var overrides: [String]

    public init(
      agents: Int, replicates: Int, weeks: Int, step: String, seed: UInt32, plans: [String],
      overrides: [String]
    ) {
      self.agents = agents
      self.replicates = replicates
      self.weeks = weeks
      self.step = step
      self.seed = seed
      self.plans = plans
      self.overrides = overrides
    }
  }

  /// The mark by which a results folder is known as Poolcast's.
  public private(set) var writtenBy = RunRecord.writer
  public var version: String
  public var scenarioName: String
  public var scenario: ScenarioFile
  public var settings: Settings
  public var threads: Int
  /// Wall-clock time of the simulation.
  public var seconds: Double
  /// Members simulated times weeks, per second.
  public var memberWeeksPerSecond: Double
  public var warnings: [String]

  public init(
    version: String, scenarioName: String, scenario: ScenarioFile, settings: Settings,
    threads: Int, seconds: Double, memberWeeksPerSecond: Double, warnings: [String]
  ) {
    self.version = version
    self.scenarioName = scenarioName
    self.scenario = scenario
    self.settings = settings
    self.threads = threads
    self.seconds = seconds
    self.memberWeeksPerSecond = memberWeeksPerSecond
    self.warnings = warnings
  }

  enum CodingKeys: String, CodingKey {
    case writtenBy = "written_by"
    case version
    case scenarioName = "scenario_name"
    case scenario, settings, threads, seconds
    case memberWeeksPerSecond = "member_weeks_per_second"
    case warnings
  }

  /// Indented JSON with sorted keys.
  func json() throws(ResultsError) -> [UInt8] {
    var record = self
    // JSON has no infinity; a run too short to be timed has no speed.
    if !record.seconds.isFinite { record.seconds = 0 }
    if !record.memberWeeksPerSecond.isFinite { record.memberWeeksPerSecond = 0 }
    do {
      return try Array(JSONText.encoder.encode(record)) + [10]
    } catch {
      throw .system(
        path: Self.fileName, operation: Message("encode", "编码"),
        reason: Message(verbatim: "\(error)"))
    }
  }

  /// Whether a folder holds a run.json that Poolcast wrote.
  static func marks(folder: String) -> Bool {
    struct Mark: Decodable {
      var writtenBy: String
      enum CodingKeys: String, CodingKey { case writtenBy = "written_by" }
    }
    let path = folder + "/" + fileName
    guard FileSystem.entry(at: path) == .other,
      let data = FileManager.default.contents(atPath: path),
      let mark = try? JSONDecoder().decode(Mark.self, from: data)
    else { return false }
    return mark.writtenBy == writer
  }
}

enum JSONText {
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
