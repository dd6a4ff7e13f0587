import Foundation

/// A rate that is gamma-distributed over members, given by mean and coefficient of variation.
struct MixedRate {
  let mean: Double
  let cv: Double

  var shape: Double { 1 / (cv * cv) }
  /// Rate parameter.
  var alpha: Double { shape / mean }

  /// E[exp(−λ·s)].
  func laplace(_ s: Double) -> Double {
    cv == 0 ? exp(-mean * s) : pow(1 + s / alpha, -shape)
  }

  /// E[λ·exp(−λ·s)].
  func weightedLaplace(_ s: Double) -> Double {
    cv == 0 ? mean * exp(-mean * s) : mean * pow(1 + s / alpha, -shape - 1)
  }
}
