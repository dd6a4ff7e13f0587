import Experiments
import Randomness
import Scenarios
import Testing

@testable import Projections

#if !DEBUG
  /// What is claimed of ranges, on the example that is shipped. Unoptimised builds leave it out: 13
  /// billion member-weeks are too many for them.
  struct FreedRangeTests {
    private static let replicates = 40
    private static let kpis = [
      "private_members", "incremental_gmv", "spend", "roi", "npv", "contribution",
    ]

    /// Five times the agents, and five times more: the same 90 % ranges. Without freeing, that of
    /// contribution is half as wide again at 10,000 agents as at 250,000.
    @Test func doNotDependOnTheNumberOfAgents() throws {
      let projections = try [10_000, 50_000, 250_000].map { agents in
        try Experiment(
          Example.beautyChain(agents: agents, replicates: Self.replicates), threads: 2
        ).projection()
      }
      for plan in 1...2 {
        for kpi in Self.kpis {
          let place = try #require(projections[0].catalogue.place(of: kpi))
          let values = projections.map { $0.freedValues(plan: plan, kpi: place) }
          for other in 0..<2 {
            compare(values[other], values[2], "\(kpi) of plan \(plan)")
          }
        }
      }
    }

    /// Either end of the two ranges, within four standard errors of their difference.
    private func compare(_ one: [Double], _ other: [Double], _ what: String) {
      for level in [0.05, 0.95] {
        let difference = quantile(one, level) - quantile(other, level)
        let error = bootstrapError(one, other, level)
        #expect(abs(difference) < 4 * error, "\(what) at \(level)")
      }
    }

    private func quantile(_ values: [Double], _ level: Double) -> Double {
      Quantile.of(sorted: values.sorted(), at: level) ?? .nan
    }

    /// Standard error of the difference of two quantiles over the same worlds, by the paired bootstrap
    /// over replicates (Efron 1979): it knows of the noise that is left in them, and of the worlds in
    /// which noise turned a gate.
    private func bootstrapError(_ one: [Double], _ other: [Double], _ level: Double) -> Double {
      let random = RandomSource(seed: 9, replicate: 0)
      let differences = (0..<400).map { resample -> Double in
        let picked = one.indices.map { index -> Int in
          let words = random.words(entity: UInt32(resample), number: UInt32(index), purpose: 0)
          return Int(Uniform.open(words.x, words.y) * Double(one.count))
        }
        return quantile(picked.map { one[$0] }, level) - quantile(picked.map { other[$0] }, level)
      }
      return Moments(differences).sd ?? 0
    }
  }
#endif
