import Randomness
import Scenarios
import Testing

@testable import Simulation

struct SeasonTests {
  @Test func campaignsRepeatAndWrapRoundTheYear() {
    var calendar = Calendar()
    calendar.start = CivilDate(year: 2026, month: 1, day: 1)
    calendar.weeks = 110
    var campaign = Calendar.Campaign()
    campaign.week = 51
    campaign.weeks = 2
    campaign.lift = 2
    calendar.campaigns = [campaign]
    calendar.season[10] = 1.5
    let factors = Season(calendar, clock: StepClock(calendar)).factors
    #expect(factors.count == 110)
    #expect([0, 51, 52, 103, 104].allSatisfy { factors[$0] == 2 })
    #expect(factors[10] == 1.5 && factors[62] == 1.5)
    #expect(factors[1] == 1 && factors[50] == 1)
  }

  @Test func theFirstWeekIsThatOfTheStart() {
    var calendar = Calendar()
    calendar.start = CivilDate(year: 2026, month: 3, day: 2)
    calendar.season[8] = 3
    calendar.step = .day
    calendar.weeks = 2
    let factors = Season(calendar, clock: StepClock(calendar)).factors
    #expect(factors.prefix(7).allSatisfy { $0 == 3 } && factors[7] == 1)
  }

  /// Mean 1, log standard deviation sd and weekly autocorrelation ϱ over many draws.
  @Test func theShockIsStationaryWithMeanOne() {
    var shock = Market.Shock()
    shock.sd = 0.2
    shock.persistence = 0.5
    var calendar = Calendar()
    calendar.weeks = 2
    let draws = (0..<20_000).map {
      MarketShock(
        shock, clock: StepClock(calendar), random: RandomSource(seed: 3, replicate: UInt32($0))
      ).factors
    }
    let count = Double(draws.count)
    for week in 0..<2 {
      let mean = draws.reduce(0) { $0 + $1[week] } / count
      #expect(abs(mean - 1) < 4 * 0.204 / count.squareRoot())
    }
    let product = draws.reduce(0) { $0 + $1[0] * $1[1] } / count
    // E[ε₀ε₁] = exp(ϱ·sd²); its terms have a standard deviation of 0.36.
    #expect(abs(product - Elementary.exp(0.5 * 0.04)) < 4 * 0.36 / count.squareRoot())
  }
}
