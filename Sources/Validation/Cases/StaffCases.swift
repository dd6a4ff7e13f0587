import Foundation
import Scenarios
import Simulation

/// What staff can do, how it comes and goes, and whom it takes along.
enum StaffCases {
  @Sendable static func cases(_ effort: Effort) -> [ValidationCase] {
    [capacity(effort), turnover(effort), carryingAway(effort)]
  }

  private static func capacity(_ effort: Effort) -> ValidationCase {
    let (planned, capacity, blocks) = (3.0, 1.5, 0.01)
    let scenario = Scenario.validation(
      "staff-capacity", agents: effort.agents(20_000), replicates: effort.replicates(64), weeks: 104
    ) {
      $0.ports[0].staffed = true
      $0.segments[0].start.privatePool = 1
      $0.segments[0].blocksPerTouch = blocks
      $0.segments[0].tolerance = .init(mean: 1e6, cv: 0)
      $0.plans[0].touches[0][0] = Schedule(planned)
      var staff = Staff()
      staff.count = Schedule(100)
      staff.touchesPerWeek = capacity * $0.market.members / 100
      $0.plans[0].staff = staff
    }
    var stays = [1.0]
    for _ in 0..<104 {
      let left = stays[stays.count - 1]
      stays.append(left * exp(-blocks * min(planned, capacity / left)))
    }
    return ValidationCase(
      "staff-capacity", "Staff with too much to do",
      source: """
        model, section 5: d = min(1, capacity/planned); members blocked by delivered touches: \
        y ← y·exp(−0.01·min(3, 1.5/y))
        """,
      setup: """
        All are private and meant to be touched three times a week by staff that can do 1.5 a \
        member; a touch loses 1 %, so that in the end the staff suffices.
        """,
      trials: [
        Trial(
          scenario,
          [
            .exact("share delivered in week 1", capacity / planned, rounding: 1e-12) {
              let week = $0.plan(0).weeks[0]
              return week[.touchesDelivered] / week[.touchesPlanned]
            }
          ]
            + [13, 26, 52, 104].map { weeks in
              .mean("private after \(weeks) weeks", stays[weeks]) {
                $0.privateShare(0, afterWeeks: weeks)
              }
            })
      ])
  }

  private static func turnover(_ effort: Effort) -> ValidationCase {
    let (posts, perYear, refill) = (200.0, 0.6, 6)
    let scenario = Scenario.validation(
      "staff-turnover", agents: 500, replicates: effort.replicates(1000), weeks: 104
    ) {
      var staff = Staff()
      staff.count = Schedule(posts)
      staff.turnoverPerYear = perYear
      staff.refillWeeks = Double(refill)
      staff.hiringCost = 1
      $0.plans[0].staff = staff
    }
    let expected = PostRenewal(leaving: 1 - exp(-perYear / 52), refill: refill, weeks: 104)
    return ValidationCase(
      "staff-turnover", "Staff who leave and are replaced",
      source: """
        renewal of a post, week by week: at risk a_t = present_{t−1} + left_{t−6}, \
        left_t = a_t·(1 − exp(−0.6/52))
        """,
      setup: "200 posts, 60 % turnover a year, six weeks to fill a post again.",
      trials: [
        Trial(
          scenario,
          [1, 13, 52, 104].map { weeks in
            .mean("present in week \(weeks)", expected.present[weeks - 1]) {
              $0.plan(0).weeks[weeks - 1][.staffWeeks] / posts
            }
          } + [
            .mean("leavers a post in 104 weeks", expected.leavers) {
              $0.plan(0).horizon[.staffLeavers] / posts
            },
            .mean("hired a post in 104 weeks", expected.hired) {
              $0.plan(0).horizon[.hiring] / posts
            },
          ])
      ])
  }

  private static func carryingAway(_ effort: Effort) -> ValidationCase {
    let (perYear, carry, lapse) = (1.0, 0.3, 0.4)
    let scenario = Scenario.validation(
      "staff-carry-away", agents: effort.agents(5000), replicates: effort.replicates(200),
      weeks: 104
    ) {
      $0.segments[0].start.privatePool = 1
      var staff = Staff()
      staff.count = Schedule(100)
      staff.turnoverPerYear = perYear
      staff.carryAway = carry
      staff.carriedLapse = lapse
      $0.plans[0].staff = staff
    }
    let loss = carry * (1 - exp(-perYear / 52))
    return ValidationCase(
      "staff-carry-away", "Members taken along by staff who leave",
      source: "(1 − 0.3·(1 − exp(−1/52)))^(t − 1): posts are given out in the first week",
      setup: """
        All are private, looked after by 100 posts with 100 % turnover a year, filled again at \
        once; a leaver takes three of ten members along, of whom 40 % lapse.
        """,
      trials: [
        Trial(
          scenario,
          [2, 13, 52, 104].map { weeks in
            .mean("private after \(weeks) weeks", pow(1 - loss, Double(weeks - 1))) {
              $0.privateShare(0, afterWeeks: weeks)
            }
          } + [
            .ratio("lapses among the carried", lapse) {
              let whole = $0.plan(0).horizon
              return (whole[.lapses], per: whole[.carriedAway])
            }
          ])
      ])
  }
}

/// A post that is left with a chance each week and filled again some weeks later.
struct PostRenewal {
  /// P(present) of each week, after those who leave.
  private(set) var present: [Double] = []
  private(set) var leavers = 0.0
  private(set) var hired = 0.0

  init(leaving: Double, refill: Int, weeks: Int) {
    var left: [Double] = []
    for week in 0..<weeks {
      let filled = week < refill ? 0 : left[week - refill]
      let atRisk = (week == 0 ? 1 : present[week - 1]) + filled
      left.append(atRisk * leaving)
      present.append(atRisk * (1 - leaving))
      hired += filled
    }
    leavers = left.reduce(0, +)
  }
}
