import Randomness
import Scenarios

/// What events need to know of a segment, ready for use.
struct SegmentTraits {
  let index: Int
  let firstOrdersPerWeek: Float
  let upgradeWeight: RelativeWeight
  let receptivity: SingleGamma
  let publicValue: SingleLognormal
  let privateValue: SingleLognormal
  let grossMargin: Double
  /// σ of the model: the share of organic orders that move to the private shop.
  let shopShift: Double
  /// m of super members.
  let superMultiplier: Double

  init(_ index: Int, in scenario: Scenario) {
    let segment = scenario.segments[index]
    self.index = index
    firstOrdersPerWeek = Float(segment.firstOrdersPerYear / 52)
    upgradeWeight = RelativeWeight(exponent: scenario.superTier.affinity, segment: segment)
    receptivity = SingleGamma(mean: 1, cv: segment.response.receptivityCV)
    publicValue = SingleLognormal(mean: segment.orderValue.mean, cv: segment.orderValue.cv)
    privateValue = SingleLognormal(
      mean: segment.orderValue.mean * (1 + segment.response.basketLift), cv: segment.orderValue.cv)
    grossMargin = segment.grossMargin
    shopShift = segment.response.shopShift
    superMultiplier = scenario.superTier.orderMultiplier
  }

  /// Chance that an order of a private member goes through the private shop:
  /// (σ + y − 1)/y, y = (1 + x)·m (model, 5.8).
  func privateShopShare(lift: Double, isSuper: Bool) -> Double {
    let y = (1 + lift) * (isSuper ? superMultiplier : 1)
    return y > 0 ? min(max((shopShift + y - 1) / y, 0), 1) : 0
  }
}
