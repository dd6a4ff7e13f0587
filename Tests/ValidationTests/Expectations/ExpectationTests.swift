import Foundation
import Testing

@testable import Validation

/// What the cases expect, against values printed elsewhere.
@Suite struct ExpectationTests {
  @Test func simpson() {
    #expect(abs(integral(from: 0, to: .pi) { sin($0) } - 2) < 1e-12)
  }

  /// Borel: K = 0.5 gives .6065, .1839, .0837.
  @Test func cascadesOfPoissonOffspringAreBorel() {
    for k in [0.2, 0.5, 0.8] {
      let offspring = (0...8).map { Counting.poisson($0, mean: k) }
      for n in 1...6 {
        let (x, kn) = (Double(n), k * Double(n))
        let borel = exp(-kn) * pow(kn, x - 1) / tgamma(x + 1)
        #expect(abs(Counting.cascadeSize(n, offspring: offspring) - borel) < 1e-12)
      }
    }
  }

  @Test func negativeBinomialAddsUp() {
    let chances = (0...400).map { Counting.negativeBinomial($0, r: 0.7, alpha: 0.5, t: 2) }
    #expect(abs(chances.reduce(0, +) - 1) < 1e-12)
    let mean = chances.enumerated().reduce(0) { $0 + Double($1.0) * $1.1 }
    #expect(abs(mean - 0.7 * 2 / 0.5) < 1e-9)
  }

  /// The integrated distribution has the mean of the closed form. Counts above 4000 carry less than
  /// 1e-9 of it.
  @Test func paretoCountsHaveTheirMean() {
    let pareto = ParetoNBD.cdnow
    let mean = (1...300).reduce(0.0) {
      $0 + Double($1) * pareto.probability(ofOrders: $1, t: 39)
    }
    #expect(abs(mean - pareto.expectedOrders(39)) < 1e-6)
  }

  /// In steps a member that lapses orders during half of the step on average, so that the mean is
  /// the trapezoid sum over S; days are close enough.
  @Test func dailyStepsMeetTheClosedForm() {
    let pareto = ParetoNBD.cdnow
    for weeks in [1, 13, 39, 104] {
      var sum = 0.0
      for day in 0..<(7 * weeks) {
        sum +=
          (pareto.survival(Double(day) / 7) + pareto.survival(Double(day + 1) / 7)) / 14
      }
      let stepped = pareto.r / pareto.alpha * sum
      #expect(abs(stepped - pareto.expectedOrders(Double(weeks))) < 1e-5)
    }
  }

  /// .8507 … .3780 and .6267 … .1700: survival of the two cohorts as published.
  @Test func cohortsAndTheirGrids() {
    for (cohort, first, last) in [
      (ShiftedBetaGeometric.highEnd, 0.8507, 0.3780), (.regular, 0.6267, 0.1700),
    ] {
      #expect(abs(cohort.survival(1) - first) < 1e-4)
      #expect(abs(cohort.survival(12) - last) < 1e-4)
      let grid = cohort.grid
      for t in 1...12 {
        let mean = grid.reduce(0) { $0 + pow(1 - $1, Double(t)) } / Double(grid.count)
        #expect(abs(mean - cohort.survival(t)) < 3.5e-5)
      }
    }
  }

  /// Weekly steps are behind continuous time by up to a two-hundredth of a year of growth.
  @Test func bassInWeeksIsNearBassInContinuousTime() {
    let (p, q) = (BassCurve.p, BassCurve.q)
    let shares = BassCurve.shares(weeks: 1040)
    for (year, published) in [(1, 0.03576), (5, 0.33120), (10, 0.81280), (20, 0.99626)] {
      let decay = exp(-(p + q) * Double(year))
      let continuous = (1 - decay) / (1 + q / p * decay)
      #expect(abs(continuous - published) < 1e-5)
      #expect(abs(shares[52 * year] - continuous) < 0.002)
    }
  }

  /// The vertex of a parabola is found where it is.
  @Test func peakOfAParabola() {
    let curve = (0..<600).map { week in
      let x = (Double(week) + 0.5) / 52 - 6.3
      return 0.2 - 0.01 * x * x
    }
    let fit = PeakFit(curve)
    #expect(abs(fit.time.0 / fit.time.per - 6.3) < 1e-9)
  }

  /// K = 0.5 of seeds that are all but alone: 1/(1 − K).
  @Test func smallSeedsHaveUndisturbedCascades() {
    #expect(abs(Cascades.finalSize(k: 0.5, seeds: 1e-7) - 2) < 1e-5)
    #expect(abs(Cascades.referralShare(k: 0.5, hazard: 1e-8) - 0.5) < 1e-6)
  }

  /// A first look is the tail of one Poisson variable.
  @Test func firstLooks() {
    let tail = 1 - (0..<420).reduce(0) { $0 + Counting.poisson($1, mean: 400) }
    #expect(abs(PoissonGate(mean: 400, limits: [419.6]).passed[0] - tail) < 1e-9)
    var chance = 0.0
    for control in 1...200 {
      for audience in 0...300 where Double(audience) >= 1.197 * Double(control) {
        chance +=
          Counting.poisson(control, mean: 100) * Counting.poisson(audience, mean: 100)
      }
    }
    let gate = ControlledGate(mean: 100, bound: 1.197, looks: 2)
    #expect(abs(gate.passed[0] - chance) < 1e-9)
    #expect(gate.passed[1] > gate.passed[0])
  }

  /// F_t = u + rival − u·memory^t while the touches last.
  @Test func fatigueClosedForm() {
    for week in 0...8 {
      #expect(abs(Fatigue.fatigue(afterWeeks: week) - (7 - 6 * pow(0.7, Double(week)))) < 1e-12)
    }
  }

  /// Present and absent times of a post are in the proportion of their means in the long run.
  @Test func postsRenew() {
    let post = PostRenewal(leaving: 0.05, refill: 6, weeks: 2000)
    // Out of a cycle of 1/0.05 weeks at risk and 6 − 1 more of absence, present but the last week.
    let risk = 1 / 0.05
    #expect(abs(post.present[1999] - (risk - 1) / (risk - 1 + 6)) < 1e-9)
  }
}
