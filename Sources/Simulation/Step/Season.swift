import Randomness
import Scenarios

/// Season and campaigns as a factor on orders, one a step (model, 5.1).
struct Season {
  let factors: [Double]

  init(_ calendar: Calendar, clock: StepClock) {
    factors = (0..<clock.total).map { step in
      let week = (calendar.start.weekOfYear + clock.week(ofStep: step)) % 52
      return calendar.orderFactor(inWeekOfYear: week)
    }
  }
}

/// The shock on orders that is common to all plans: exp of a stationary AR(1) process, divided by
/// its mean exp(sd²/2) (model, 5.1).
struct MarketShock {
  let factors: [Double]

  init(_ shock: Market.Shock, clock: StepClock, random: RandomSource) {
    guard shock.sd > 0 else {
      factors = [Double](repeating: 1, count: clock.total)
      return
    }
    let memory = Elementary.pow(shock.persistence, clock.weeksPerStep)
    let innovation = (1 - memory * memory).squareRoot()
    var level = 0.0
    factors = (0..<clock.total).map { step in
      let word = random.words(.marketShock, of: 0, number: UInt32(step)).x
      let z = normalQuantile(word.unit)
      level = step == 0 ? shock.sd * z : memory * level + shock.sd * innovation * z
      return Elementary.exp(level - shock.sd * shock.sd / 2)
    }
  }
}
