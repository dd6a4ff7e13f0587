import Experiments
import Simulation

/// What a trial came to for one quantity.
struct Measured: Sendable {
  let quantity: Quantity
  let simulated: Double
  /// Standard error of `simulated`; nil where chance has no part in it.
  let error: Double?
  /// The deviation as a standard normal; of exact quantities 0 or infinite.
  let z: Double
}

extension Trial {
  /// - Throws: `CancellationError`.
  func run(threads: Int, isCancelled: @escaping @Sendable () -> Bool) throws -> [Measured] {
    let quantities = self.quantities
    let replicates = try Experiment(scenario, threads: threads).run(isCancelled: isCancelled) {
      replicate in quantities.map { $0.sample(of: replicate) }
    }
    var measured: [Measured] = []
    for (index, quantity) in quantities.enumerated() {
      measured.append(
        quantity.measured(replicates.map { $0[index] }, above: measured.map(\.simulated)))
    }
    return measured
  }
}

extension Quantity {
  func sample(of replicate: SimulatedReplicate) -> Sample {
    switch comparison {
    case .mean(let measure): measure(replicate)
    case .exact(_, let measure): Sample(value: measure(replicate))
    case .derived: Sample(value: 0)
    }
  }

  func measured(_ samples: [Sample], above: [Double]) -> Measured {
    switch comparison {
    case .mean:
      let ratio = RatioTest(samples, expected: expected)
      return Measured(
        quantity: self, simulated: ratio.value, error: ratio.error, z: ratio.z)
    case .exact(let rounding, _):
      // The replicate that is furthest off stands for all.
      let worst = samples.map(\.value).max { off($0) < off($1) } ?? .nan
      return Measured(
        quantity: self, simulated: worst, error: nil, z: off(worst) <= rounding ? 0 : .infinity)
    case .derived(let function):
      let value = function(above)
      return Measured(
        quantity: self, simulated: value, error: nil, z: value == expected ? 0 : .infinity)
    }
  }

  /// Not a number is as far off as can be.
  private func off(_ value: Double) -> Double {
    value.isNaN ? .infinity : abs(value - expected)
  }
}
