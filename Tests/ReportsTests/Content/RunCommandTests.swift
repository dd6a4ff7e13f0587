import Projections
import Testing

@testable import Reports

struct RunCommandTests {
  @Test func namesMayLookLikeOptions() {
    let record = RunRecord(
      version: "1", scenarioName: "shop",
      scenario: RunRecord.ScenarioFile(path: "-a.yaml", contents: []),
      settings: RunRecord.Settings(
        agents: 5, replicates: 2, weeks: 5, step: "week", seed: 7, plans: ["baseline", "-x"],
        overrides: []),
      threads: 1, seconds: 1, memberWeeksPerSecond: 1, warnings: [])
    #expect(RunCommand(record).text.hasPrefix("poolcast run ./-a.yaml '--plan=-x' --agents"))
  }

  @Test func repeatsWhatWasSet() {
    let record = RunRecord(
      version: "1", scenarioName: "shop",
      scenario: RunRecord.ScenarioFile(path: "my shops/a.yaml", contents: []),
      settings: RunRecord.Settings(
        agents: 500, replicates: 20, weeks: 52, step: "week", seed: 7,
        plans: ["baseline", "all at once"], overrides: ["market.members=2M"]),
      threads: 8, seconds: 1, memberWeeksPerSecond: 1, warnings: [])
    #expect(
      RunCommand(record).text
        == "poolcast run 'my shops/a.yaml' --set 'market.members=2M' --plan 'all at once' "
        + "--agents 500 --replicates 20 --weeks 52 --seed 7")
  }
}
