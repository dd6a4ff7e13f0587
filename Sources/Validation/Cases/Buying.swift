import Foundation
import Scenarios
import Simulation

/// How often customers order: the buy-till-you-die models.
enum Buying {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [paretoNBD(effort), survival(effort), negativeBinomial(effort)]
  }

  private static func customers(_ scenario: inout Scenario) {
    let pareto = ParetoNBD.cdnow
    scenario.segments[0].ordersPerYear = .init(
      mean: pareto.r / pareto.alpha * 52, cv: 1 / pareto.r.squareRoot())
    scenario.segments[0].lapsesPerYear = .init(
      mean: pareto.s / pareto.beta * 52, cv: 1 / pareto.s.squareRoot())
  }

  private static func paretoNBD(_ effort: Effort) -> ValidationCase {
    let pareto = ParetoNBD.cdnow
    let agents = effort.agents(20_000)
    let long = Scenario.validation(
      "pareto-nbd", agents: agents, replicates: effort.replicates(32), weeks: 104
    ) {
      $0.calendar.step = .day
      customers(&$0)
    }
    let short = Scenario.validation(
      "pareto-nbd-counts", agents: agents, replicates: effort.replicates(64), weeks: 39
    ) {
      $0.calendar.step = .day
      customers(&$0)
    }
    return ValidationCase(
      "pareto-nbd", "Orders of customers who die (CDNOW)",
      source: """
        Schmittlein, Morrison & Colombo 1987, with r .553, α 10.578, s .606, β 11.669 \
        (Fader, Hardie & Lee 2005)
        """,
      setup: """
        Everybody is an active customer in public. Order and lapse rates are gamma with the \
        published parameters, nobody returns. Steps are days, at which the closed form is off by \
        less than 0.00001. Counts: P(k) = S(t)·NBD(k; t) + ∫ f(τ)·NBD(k; τ) dτ, integrated \
        numerically.
        """,
      trials: [
        Trial(
          long,
          [1, 13, 26, 39, 52, 78, 104].map { weeks in
            .mean("E[X(\(weeks) weeks)]", pareto.expectedOrders(Double(weeks))) {
              $0.ordersPerMember(0, inWeeks: weeks)
            }
          }),
        Trial(
          short,
          (0...7).map { count in
            .mean("P(X(39 weeks) = \(count))", pareto.probability(ofOrders: count, t: 39)) {
              $0.share(0, withOrders: count)
            }
          }),
      ])
  }

  private static func survival(_ effort: Effort) -> ValidationCase {
    let pareto = ParetoNBD.cdnow
    let scenario = Scenario.validation(
      "survival", agents: effort.agents(20_000), replicates: effort.replicates(48), weeks: 156,
      change: customers)
    return ValidationCase(
      "survival", "Who is still a customer (CDNOW)",
      source: "S(t) = (β/(β + t))^s of the Pareto/NBD: .4107, .2906, .1989 at 39, 78, 156 weeks",
      setup: "As pareto-nbd, in weekly steps, at whose ends S(t) is exact.",
      trials: [
        Trial(
          scenario,
          [1, 13, 39, 78, 156].map { weeks in
            .mean("S(\(weeks) weeks)", pareto.survival(Double(weeks))) {
              $0.plan(0).weeks[weeks - 1][.publicActives] / $0.members
            }
          })
      ])
  }

  private static func negativeBinomial(_ effort: Effort) -> ValidationCase {
    let rate = MixedRate(mean: 1.5, cv: 1.2)
    let scenario = Scenario.validation(
      "nbd", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 52
    ) {
      $0.segments[0].ordersPerYear = .init(mean: rate.mean, cv: rate.cv)
    }
    return ValidationCase(
      "nbd", "Orders of customers who stay",
      source: "negative binomial (Ehrenberg 1959): shape 1/cv², mean 1.5 orders a year, cv 1.2",
      setup: "Everybody is an active customer in public whose order rate is gamma; nobody lapses.",
      trials: [
        Trial(
          scenario,
          [.mean("orders a year", rate.mean) { $0.ordersPerMember(0, inWeeks: 52) }]
            + [0, 1, 2, 3, 5, 8].map { count in
              .mean(
                "P(\(count) orders)",
                Counting.negativeBinomial(count, r: rate.shape, alpha: rate.alpha, t: 1)
              ) { $0.share(0, withOrders: count) }
            })
      ])
  }
}

/// Orders at gamma rates λ (shape r, rate α) while alive, deaths at gamma rates μ (shape s, rate β).
struct ParetoNBD {
  let r: Double
  let alpha: Double
  let s: Double
  let beta: Double

  /// The customers of the CDNOW cohort, in weeks.
  static let cdnow = ParetoNBD(r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669)

  /// E[X(t)].
  func expectedOrders(_ t: Double) -> Double {
    r * beta / (alpha * (s - 1)) * (1 - pow(beta / (beta + t), s - 1))
  }

  /// P(alive at t).
  func survival(_ t: Double) -> Double { pow(beta / (beta + t), s) }

  /// P(X(t) = k): alive throughout, or dead since τ.
  func probability(ofOrders k: Int, t: Double) -> Double {
    let dead = integral(from: 0, to: t) { tau in
      s / beta * pow(beta / (beta + tau), s + 1)
        * Counting.negativeBinomial(k, r: r, alpha: alpha, t: tau)
    }
    return survival(t) * Counting.negativeBinomial(k, r: r, alpha: alpha, t: t) + dead
  }
}
