import Randomness
import Scenarios

extension Operations.Maturity {
  /// M = 1 − (1 − m₀)·exp(−a/τ), a weeks after the plan's first wave opened (model, 5.2); 1 for a plan
  /// without waves.
  func factor(weeksSinceFirstWave: Double?) -> Double {
    guard let weeksSinceFirstWave, start != 1 else { return 1 }
    guard weeks > 0 else { return 1 }
    return 1 - (1 - start) * Elementary.exp(-weeksSinceFirstWave / weeks)
  }
}
