import Foundation
import Testing

@testable import Scenarios

@Suite("Quantiles of distributions")
struct QuantilesTests {
  private static let all: [Distribution] = [
    .interval(low: 0.15, high: 0.35), .shareInterval(low: 0.1, high: 0.3),
    .uniform(low: -1, high: 3), .triangular(low: 0, mode: 1, high: 4),
    .triangular(low: 0, mode: 0, high: 1), .triangular(low: 0, mode: 1, high: 1),
    .normal(mean: 0.3, sd: 0.1), .lognormal(mean: 2, sd: 1), .beta(a: 2, b: 3),
    .beta(a: 0.5, b: 0.5),
  ]

  /// Relative accuracy of the elementary functions and the normal quantile, with room to spare.
  private static let tolerance = 1e-12

  private func expect(_ value: Double, _ wanted: Double, _ tolerance: Double = tolerance) {
    #expect(abs(value - wanted) <= tolerance * max(1, abs(wanted)), "\(value) \(wanted)")
  }

  @Test("put the ends of an interval at 5 and 95 per cent")
  func intervals() {
    let interval = Distribution.interval(low: 0.15, high: 0.35)
    expect(interval.quantile(0.05), 0.15)
    expect(interval.quantile(0.95), 0.35)
    expect(interval.quantile(0.5), (0.15 * 0.35).squareRoot())
    let share = Distribution.shareInterval(low: 0.1, high: 0.3)
    expect(share.quantile(0.05), 0.1)
    expect(share.quantile(0.95), 0.3)
    // The odds at the median are the geometric mean of the odds at the ends: √(1/9 · 3/7).
    let odds = (1.0 / 21).squareRoot()
    expect(share.quantile(0.5), odds / (1 + odds))
  }

  @Test("are those of closed forms")
  func closedForms() {
    expect(Distribution.uniform(low: -1, high: 3).quantile(0.25), 0)
    expect(Distribution.triangular(low: 0, mode: 1, high: 4).quantile(0.25), 1)
    expect(Distribution.triangular(low: 0, mode: 1, high: 4).quantile(0.5), 4 - 6.0.squareRoot())
    expect(Distribution.normal(mean: 0.3, sd: 0.1).quantile(0.975), 0.3 + 0.1 * 1.959963984540054)
    // Median of a lognormal: mean / √(1 + (sd/mean)²).
    expect(Distribution.lognormal(mean: 2, sd: 1).quantile(0.5), 2 / 1.25.squareRoot())
    expect(Distribution.beta(a: 2, b: 2).quantile(0.5), 0.5, 1e-9)
    // The median of beta(2, 1) is √½.
    expect(Distribution.beta(a: 2, b: 1).quantile(0.5), 0.5.squareRoot(), 1e-9)
    #expect(Distribution.choice([3, 1, 2]).quantile(0.1) == 1)
    #expect(Distribution.choice([3, 1, 2]).quantile(0.5) == 2)
    #expect(Distribution.choice([3, 1, 2]).quantile(0.9) == 3)
  }

  @Test("lognormal(mean, sd) has that mean and standard deviation")
  func lognormalMoments() {
    let distribution = Distribution.lognormal(mean: 2, sd: 1)
    // Midpoint rule in p; its error comes from the tail beyond p = 1 − 1/2n, below 1e-3 here.
    let count = 200_000
    let values = (0..<count).map { distribution.quantile((Double($0) + 0.5) / Double(count)) }
    let mean = values.reduce(0, +) / Double(count)
    let square = values.reduce(0) { $0 + $1 * $1 } / Double(count)
    expect(mean, 2, 1e-3)
    expect((square - mean * mean).squareRoot(), 1, 5e-3)
  }

  @Test("invert the distribution function", arguments: all)
  func inverse(distribution: Distribution) {
    for p in [0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999] {
      // Beta quantiles are rounded to 40 bits.
      expect(distribution.probability(upTo: distribution.quantile(p)), p, 1e-9)
    }
  }

  @Test("never fall", arguments: all + [.choice([5, 1, 3])])
  func monotone(distribution: Distribution) {
    let values = (1..<1000).map { distribution.quantile(Double($0) / 1000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("tell how much lies outside of a range")
  func outside() {
    expect(Distribution.uniform(low: -1, high: 3).probability(outside: 0...1), 0.75)
    expect(Distribution.normal(mean: 0, sd: 1).probability(outside: 0...100), 0.5)
    expect(Distribution.choice([1, 2, 3, 4]).probability(outside: 2...3), 0.5)
    #expect(Distribution.beta(a: 2, b: 3).probability(outside: 0...1) == 0)
  }
}

@Suite("Uncertain numbers")
struct UncertainNumberTests {
  private func number(_ distribution: Distribution, _ range: ClosedRange<Double>)
    -> UncertainNumber
  {
    UncertainNumber(
      path: "a", drawPath: "a", distribution: distribution, range: range, plan: nil, targets: [])
  }

  @Test("are conditioned on what their key admits")
  func conditioned() {
    let number = number(.uniform(low: -1, high: 3), 0...1)
    #expect(abs(number.median - 0.5) < 1e-12)
    #expect(abs(number.value(at: 0.25) - 0.25) < 1e-12)
    #expect(number.value(at: 1e-15) >= 0)
    #expect(number.value(at: 1 - 1e-15) <= 1)
  }

  @Test("have the median of the conditioned distribution")
  func truncatedNormal() {
    // Half a bell curve: its median is the 75 % quantile of the whole one.
    let number = number(.normal(mean: 0, sd: 1), 0...1000)
    #expect(abs(number.median - 0.6744897501960817) < 1e-9)
  }

  @Test("rise with their draw, whatever the distribution")
  func comonotone() {
    let left = number(.interval(low: 1, high: 4), 0...100)
    let right = number(.triangular(low: 0, mode: 9, high: 10), 0...100)
    let draws = (1..<200).map { Double($0) / 200 }
    let pairs = draws.map { (left.value(at: $0), right.value(at: $0)) }
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
  }
}
