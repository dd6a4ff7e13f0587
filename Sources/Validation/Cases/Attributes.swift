import Foundation
import Scenarios
import Simulation

/// How members differ: the moments of what is drawn for them, told by what they do.
enum Attributes {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [
      orderRates(effort), orderValues(effort), receptivity(effort), tolerance(effort),
    ]
  }

  private static func orderRates(_ effort: Effort) -> ValidationCase {
    let trials = [(2.0, 0.5), (1.0, 1.0), (0.3, 2.0)].map { mean, cv in
      let scenario = Scenario.validation(
        "order-rates", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
      ) {
        $0.segments[0].ordersPerYear = .init(mean: mean, cv: cv)
      }
      return Trial(
        scenario,
        (1...3).map { order in
          let moment = (0..<order).reduce(1.0) { $0 * mean * (1 + Double($1) * cv * cv) }
          return .mean("E[λ^\(order)], mean \(mean), cv \(cv)", moment) {
            factorialMoment(order, of: $0)
          }
        })
    }
    return ValidationCase(
      "order-rates", "Moments of gamma order rates",
      source:
        "gamma: E[λ^k] = mean^k · Π (1 + j·cv²), j < k; E[X(X−1)…] of Poisson counts is E[λ^k]",
      setup: """
        Customers in public order for a year; the factorial moments of their counts are the \
        moments of their rates.
        """,
      trials: trials)
  }

  /// E[X(X − 1)…(X − k + 1)] of the orders of a member.
  private static func factorialMoment(_ k: Int, of replicate: SimulatedReplicate) -> Double {
    replicate.plan(0).membersByOrders.enumerated().reduce(0) { sum, element in
      sum + element.1 * (0..<k).reduce(1.0) { $0 * Double(element.0 - $1) }
    } / replicate.members
  }

  private static func orderValues(_ effort: Effort) -> ValidationCase {
    let (mean, cv) = (100.0, 0.5)
    let scenario = Scenario.validation(
      "order-values", agents: 500, replicates: effort.replicates(6000), weeks: 1
    ) {
      $0.market.members = Double($0.settings.agents)
      // 0.02 orders a week of 500 members: ten orders.
      $0.segments[0].ordersPerYear = .init(mean: 1.04, cv: 0)
      $0.segments[0].orderValue = .init(mean: mean, cv: cv)
    }
    let gmv: @Sendable (SimulatedReplicate) -> Double = { $0.plan(0).horizon.gmv }
    return ValidationCase(
      "order-values", "Moments of lognormal order values",
      source: """
        compound Poisson sums: central moments 2 and 3 are n·E[V²] and n·E[V³]; lognormal: \
        E[V^k] = mean^k·(1 + cv²)^(k(k−1)/2)
        """,
      setup: "Replicates of ten orders each, whose values sum up to GMV.",
      trials: [
        Trial(
          scenario,
          [
            .ratio("value of an order", mean) { (gmv($0), per: $0.plan(0).horizon.orders) },
            .mean("variance of GMV", 10 * mean * mean * (1 + cv * cv)) {
              pow(gmv($0) - 10 * mean, 2)
            },
            .mean("third moment of GMV", 10 * pow(mean, 3) * pow(1 + cv * cv, 3)) {
              pow(gmv($0) - 10 * mean, 3)
            },
          ])
      ])
  }

  private static func receptivity(_ effort: Effort) -> ValidationCase {
    let scenario = Scenario.validation(
      "receptivity", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.engageAll()
      $0.segments[0].start.privatePool = 1
      $0.segments[0].ordersPerYear = .init(mean: 1, cv: 0)
      $0.segments[0].response.orderLift = 1
      $0.segments[0].response.receptivityCV = 0.8
      $0.plans[0].touches[0][0] = Schedule(1)
    }
    let receptivity = MixedRate(mean: 1, cv: 0.8)
    return ValidationCase(
      "receptivity", "Gamma receptivity to touches",
      source: "orders at rate λ(1 + R), R gamma with mean 1: P(0) = e^(−λ)·(1 + λ·cv²)^(−1/cv²)",
      setup:
        "Fully engaged private members order once a year; the pool adds R orders, cv of R 0.8.",
      trials: [
        Trial(
          scenario,
          [
            .mean("orders a year", 2) { $0.ordersPerMember(0, inWeeks: 52) },
            .mean("P(no order)", exp(-1) * receptivity.laplace(1)) { $0.share(0, withOrders: 0) },
            .mean(
              "P(1 order)", exp(-1) * (receptivity.laplace(1) + receptivity.weightedLaplace(1))
            ) { $0.share(0, withOrders: 1) },
          ])
      ])
  }

  private static func tolerance(_ effort: Effort) -> ValidationCase {
    let (touches, blocks, cv) = (2.0, 1.5, 0.5)
    let scenario = Scenario.validation(
      "tolerance", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.segments[0].start.privatePool = 1
      $0.segments[0].tolerance = .init(mean: touches, cv: cv)
      $0.segments[0].blocksOverTolerancePerYear = blocks
      $0.plans[0].touches[0][0] = Schedule(touches)
    }
    return ValidationCase(
      "tolerance", "Lognormal tolerance of touches",
      source: "model, section 5: E[exp(−t·b·o²)], o = max(0, F/θ − 1), integrated over lognormal θ",
      setup: """
        Private members at the fixed point of fatigue, F = 2, under two touches a week; mean \
        tolerance 2, cv 0.5; they block at 1.5·o² a year.
        """,
      trials: [
        Trial(
          scenario,
          [13, 26, 52].map { weeks in
            let expected = survival(
              years: Double(weeks) / 52, fatigue: touches, blocks: blocks, cv: cv)
            return .mean("private after \(weeks) weeks", expected) {
              $0.privateShare(0, afterWeeks: weeks)
            }
          })
      ])
  }

  /// E[exp(−years·blocks·o²)] over tolerances with a mean equal to the fatigue.
  private static func survival(years: Double, fatigue: Double, blocks: Double, cv: Double) -> Double
  {
    let sigma = log(1 + cv * cv).squareRoot()
    return integral(from: -9, to: 9) { z in
      let tolerance = fatigue * exp(sigma * z - sigma * sigma / 2)
      let over = max(0, fatigue / tolerance - 1)
      return exp(-z * z / 2) / (2 * Double.pi).squareRoot() * exp(-years * blocks * over * over)
    }
  }
}
