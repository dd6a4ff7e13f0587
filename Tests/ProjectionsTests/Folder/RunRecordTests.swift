import Foundation
import Testing

@testable import Projections

struct RunRecordTests {
  func record(seconds: Double = 2) -> RunRecord {
    RunRecord(
      version: "1.0", scenarioName: "小店",
      scenario: RunRecord.ScenarioFile(path: "a/b.yaml", contents: Array("abc".utf8)),
      settings: RunRecord.Settings(
        agents: 1, replicates: 2, weeks: 3, step: "day", seed: .max, plans: ["baseline"],
        overrides: ["market.members=5"]),
      threads: 4, seconds: seconds, memberWeeksPerSecond: seconds, warnings: [])
  }

  /// The digest of "abc" in FIPS 180-2.
  @Test func digestIsSHA256() {
    #expect(
      record().scenario.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func readsBackAsWritten() throws {
    let json = try record().json()
    #expect(try JSONDecoder().decode(RunRecord.self, from: Data(json)) == record())
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    #expect(text.contains("\"path\" : \"a/b.yaml\""))
    #expect(text.contains("\"seed\" : 4294967295"))
  }

  @Test func speedWithoutMeasureIsNoError() throws {
    let json = try record(seconds: .infinity).json()
    #expect(try JSONDecoder().decode(RunRecord.self, from: Data(json)).seconds == 0)
  }
}
