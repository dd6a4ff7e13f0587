import Scenarios

/// One measurement of Poolcast. It is taken in a process of its own, so that memory is this job's
/// alone and nothing is left over from the one before.
struct Job: Codable, Sendable {
  enum Task: String, Codable {
    /// Simulates and projects all KPIs.
    case project
    /// The same with the time for KPIs and tables told apart, and the tables written.
    case write
    /// Reads and checks a scenario file, without simulating it.
    case load
    /// Simulates and adds up what the peers count.
    case sum
  }

  enum Plans: Codable {
    case all
    /// Baseline and one plan.
    case beside(String)
    /// One plan in the place of baseline: nothing else is simulated.
    case alone(String)
    /// All, and so many more plans that are copies of the second.
    case copied(Int)
  }

  struct Change: Codable {
    let path: String
    let value: String
  }

  var task = Task.project
  var file = Repository.path("scenarios/beauty-chain.yaml")
  var agents: Int
  var replicates: Int
  var threads: Int
  var weeks: Int?
  var seed: Int?
  var plans = Plans.all
  var changes: [Change] = []
  /// Whether uncertain numbers keep their central values.
  var isCertain = false
  /// Runs before the one that is measured.
  var warmUps = 0

  /// The scenario to simulate.
  func scenario() throws -> Scenario {
    var scenario = try reader().read().scenario
    if isCertain { scenario.uncertainNumbers = [] }
    switch plans {
    case .all: break
    case .beside(let name): scenario = try scenario.restricted(toPlans: [name])
    case .alone(let name):
      scenario = try scenario.restricted(toPlans: [name])
      scenario.plans.removeFirst()
      scenario.plans[0].name = Plan.baselineName
    case .copied(let count):
      for number in 0..<count {
        var copy = scenario.plans[1]
        copy.name += "-\(number)"
        scenario.plans.append(copy)
      }
    }
    return scenario
  }

  func reader() throws -> ScenarioReader {
    var overrides = [
      Override(path: "simulation.agents", value: String(agents)),
      Override(path: "simulation.replicates", value: String(replicates)),
    ]
    if let weeks { overrides.append(Override(path: "calendar.weeks", value: String(weeks))) }
    if let seed { overrides.append(Override(path: "simulation.seed", value: String(seed))) }
    overrides += changes.map { Override(path: $0.path, value: $0.value) }
    return try ScenarioReader.load(path: file, overrides: overrides)
  }
}
