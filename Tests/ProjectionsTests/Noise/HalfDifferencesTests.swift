import Experiments
import Foundation
import Scenarios
import Simulation
import Testing

@testable import Projections

#if !DEBUG
  /// What the halves of the agents tell of the sampling variance, held against pairs of whole worlds
  /// of the same numbers: their KPIs differ by all chance there is. Unoptimised builds leave it out.
  struct HalfDifferencesTests {
    private static let replicates = 400
    private static let agents = 4000
    private static let kpis = [
      "private_members", "blocks", "orders", "gmv", "contribution", "incremental_orders",
      "incremental_gmv", "npv",
    ]

    /// beauty-chain with all numbers certain and without what all members share: market shock, staff
    /// who leave, luck of later waves.
    private func certainWorld() throws -> Scenario {
      var scenario = try Example.beautyChain(agents: Self.agents, replicates: Self.replicates)
      scenario.uncertainNumbers = []
      scenario.market.shock.sd = 0
      scenario.operations.transferSD = 0
      scenario.plans = [scenario.plans[0], scenario.plans[1]]
      scenario.plans[1].staff?.turnoverPerYear = 0
      return scenario
    }

    /// Half the mean square of the difference of two worlds, over that of the halves: 1 where halves
    /// tell all.
    private func ratios(_ scenario: Scenario, _ name: String) throws -> [String: Double] {
      let projection = try Experiment(scenario, threads: 2).projection()
      var ratios: [String: Double] = [:]
      for kpi in Self.kpis {
        let place = try #require(projection.catalogue.place(of: kpi))
        let values = projection.values(plan: 1, kpi: place)
        var (worlds, halves) = (MeanSquare(), MeanSquare())
        for pair in stride(from: 0, to: values.count, by: 2) {
          let difference = values[pair] - values[pair + 1]
          worlds.add(difference * difference / 2)
        }
        for replicate in projection.replicates {
          let difference = Double(replicate.plans[1].halfDifferences[place])
          halves.add(difference * difference / 4)
        }
        ratios[kpi] = worlds.mean / halves.mean
        let ratio = String(format: "%.2f", worlds.mean / halves.mean)
        print("worlds to halves, \(name), \(kpi): \(ratio)")
      }
      return ratios
    }

    /// Of 200 pairs and 400 halves the ratio has a relative standard error of √(2/200 + 2/400) = 12 %;
    /// no ratio is off by more than four of them.
    @Test func tellTheSamplingVarianceWhereMembersDoNotActOnEachOther() throws {
      var scenario = try certainWorld()
      scenario.referral.accept = 0
      scenario.market.voice = Market.Voice()
      scenario.plans[1].budget = Plan.Budget()
      for (kpi, ratio) in try ratios(scenario, "members apart") {
        #expect(abs(ratio - 1) < 0.5, "\(kpi)")
      }
    }

    /// With voice, referral, budget and all else of the example.
    @Test func tellMostOfItInTheExample() throws {
      for (kpi, ratio) in try ratios(certainWorld(), "beauty-chain") {
        #expect(ratio > 0.5 && ratio < 2, "\(kpi)")
      }
    }
  }
#endif
