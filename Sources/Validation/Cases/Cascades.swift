import Foundation
import Scenarios
import Simulation

/// Referral cascades: each member who comes brings K others on average.
enum Cascades {
  private static let ratios = [0.2, 0.5, 0.8]

  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [meanSize(effort), sizes(effort), longLives(effort), steadyShare(effort)]
  }

  /// Seeds who are private from the start, the others in public; a member is blocked with chance
  /// 1 − exp(−hazard) a week and makes `referrals` a week until then.
  private static func scenario(
    _ name: String, agents: Int, replicates: Int, weeks: Int, seeds: Double, referrals: Double,
    hazard: Double
  ) -> Scenario {
    .validation(name, agents: agents, replicates: replicates, weeks: weeks) {
      $0.market.members = Double(agents)
      $0.referral.accept = 1
      $0.segments = [
        .validation("seeds", share: seeds), .validation("others", share: 1 - seeds),
      ]
      $0.segments[0].start.privatePool = 1
      for index in $0.segments.indices {
        $0.segments[index].referralsPerYear = referrals * 52
        $0.segments[index].blocksPerYear = hazard * 52
      }
      $0.channels[0].mix = [1, 1]
      $0.engageAll()
      $0.plans = [.idle(Plan.baselineName, in: $0)]
      $0.openBaseline { $0.touches[0] = [Schedule(1), Schedule(1)] }
    }
  }

  /// So large that everybody blocks within the first week.
  private static let atOnce = 1e5

  private static func meanSize(_ effort: Effort) -> ValidationCase {
    let agents = effort.agents(20_000)
    let trials = ratios.map { k in
      Trial(
        scenario(
          "cascade-mean", agents: agents, replicates: effort.replicates(100), weeks: 60,
          seeds: 0.02,
          referrals: k, hazard: atOnce),
        [
          .ratio("mean size, K \(k)", finalSize(k: k, seeds: 0.02)) {
            let seeds = 0.02 * $0.members
            return (seeds + $0.plan(0).horizon[.joins], per: seeds)
          }
        ])
    }
    return ValidationCase(
      "cascade-mean", "Mean size of referral cascades",
      source: """
        1/(1 − K) without end; where 2 % of a finite market are seeds, the final size: \
        z = 1 − 0.98·exp(−K·z), mean z/0.02 (Kermack & McKendrick 1927)
        """,
      setup: """
        A fiftieth of the market is private. Everybody private makes Poisson(K) referrals in the \
        first week, all accepted, and blocks in it.
        """,
      trials: trials)
  }

  /// z/seeds with z = 1 − (1 − seeds)·exp(−K·z).
  static func finalSize(k: Double, seeds: Double) -> Double {
    var z = seeds
    for _ in 0..<2000 { z = 1 - (1 - seeds) * exp(-k * z) }
    return z / seeds
  }

  /// Share of the replicates, one cascade each, in which it had so many members.
  private static func share(ofSize size: Int, _ expected: Double, _ label: String) -> Quantity {
    .share("P(size \(size)), \(label)", expected) {
      $0.plan(0).horizon[.joins] == Double(size - 1)
    }
  }

  private static func sizes(_ effort: Effort) -> ValidationCase {
    let agents = effort.agents(2000)
    let trials = ratios.map { k in
      let offspring = (0...5).map { Counting.poisson($0, mean: k) }
      return Trial(
        scenario(
          "cascade-sizes", agents: agents, replicates: effort.replicates(6000), weeks: 8,
          seeds: 1 / Double(agents), referrals: k, hazard: atOnce),
        (1...4).map {
          share(ofSize: $0, Counting.cascadeSize($0, offspring: offspring), "K \(k)")
        })
    }
    return ValidationCase(
      "cascade-sizes", "Sizes of referral cascades",
      source: "Borel distribution e^(−Kn)·(Kn)^(n−1)/n!, from Poisson offspring (Otter–Dwass)",
      setup: """
        As cascade-mean with a single seed among 2,000 members; that a referral meets a member of \
        the same cascade changes these chances by less than a hundredth of themselves.
        """,
      trials: trials)
  }

  private static func longLives(_ effort: Effort) -> ValidationCase {
    let (k, leaving, agents) = (0.5, 0.25, effort.agents(2000))
    let offspring = (0...5).map { offspringOverALife($0, k: k, leaving: leaving) }
    return ValidationCase(
      "cascade-lives", "Cascades of members who stay for a while",
      source: """
        offspring Poisson over a geometric life of mean 4 weeks; sizes by Otter–Dwass: \
        P(n) = P(N₁ + … + N_n = n − 1)/n
        """,
      setup: "As cascade-sizes, K 0.5, with a chance of 25 % a week to block.",
      trials: [
        Trial(
          scenario(
            "cascade-lives", agents: agents, replicates: effort.replicates(4000), weeks: 60,
            seeds: 1 / Double(agents), referrals: k * leaving, hazard: -log(1 - leaving)),
          (1...4).map {
            share(ofSize: $0, Counting.cascadeSize($0, offspring: offspring), "K \(k)")
          })
      ])
  }

  /// P(N = count), Poisson over a geometric number of weeks.
  private static func offspringOverALife(_ count: Int, k: Double, leaving: Double) -> Double {
    var sum = 0.0
    for weeks in 1...400 {
      let life = leaving * pow(1 - leaving, Double(weeks - 1))
      sum += life * Counting.poisson(count, mean: k * leaving * Double(weeks))
    }
    return sum
  }

  private static func steadyShare(_ effort: Effort) -> ValidationCase {
    let hazard = 0.0005
    let trials = ratios.map { k in
      var world = scenario(
        "cascade-share", agents: effort.agents(20_000), replicates: effort.replicates(64),
        weeks: 104, seeds: 0.5, referrals: k, hazard: atOnce)
      world.segments[0].start.privatePool = 0
      for index in world.segments.indices { world.segments[index].rejoinsPerYear = atOnce * 52 }
      world.channels[0].reachPerWeek = hazard * world.market.members
      world.plans[0].acquisition[0] = Schedule(1e15)
      return Trial(
        world,
        [
          .ratio("share of referral, K \(k)", referralShare(k: k, hazard: hazard)) {
            let channels = $0.plan(0).channels.map { $0.weeklyJoins[52...].reduce(0, +) }
            return (channels[1], per: channels[0] + channels[1])
          }
        ])
    }
    return ValidationCase(
      "cascade-share", "Share of referral in a steady intake",
      source: """
        K in an endless market; in this one by the recursion of the shares public, private and \
        blocked, in which referrals now and then meet members who are not in public
        """,
      setup: """
        An ad channel brings 0.05 % of the public a week; members stay one week, make Poisson(K) \
        referrals, are blocked for a week and then public again. Second year.
        """,
      trials: trials)
  }

  static func referralShare(k: Double, hazard: Double) -> Double {
    var (open, inside, blocked) = (1.0, 0.0, 0.0)
    var (byReferral, all) = (0.0, 0.0)
    for week in 0..<104 {
      let ads = open * (1 - exp(-hazard))
      let referred = open * exp(-hazard) * (1 - exp(-k * inside))
      if week >= 52 {
        byReferral += referred
        all += ads + referred
      }
      (open, inside, blocked) = (open - ads - referred + blocked, ads + referred, inside)
    }
    return byReferral / all
  }
}
