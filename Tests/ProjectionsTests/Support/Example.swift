import Foundation
import Scenarios

enum Example {
  /// The example that is shipped.
  static func beautyChain(agents: Int, replicates: Int) throws -> Scenario {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("scenarios/beauty-chain.yaml").path
    var scenario = try ScenarioReader.load(path: path).read().scenario
    scenario.settings.agents = agents
    scenario.settings.replicates = replicates
    return scenario
  }
}
