import Experiments
import Simulation

/// What a trial came to for one quantity.
struct Measured: Sendable {
  let quantity: Quantity
  let simulated: Double
  /// Standard error of `simulated`, of a share the one it has under the expected chance; nil where chance has no part in it.
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
    case .share(let happened): Sample(value: happened(replicate) ? 1 : 0)
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
    case .share:
      let share = ShareTest(
        hits: samples.count { $0.value == 1 }, of: samples.count, expected: expected)
      return Measured(quantity: self, simulated: share.value, error: share.error, z: share.z)
    case .exact(let rounding, _):
      // The replicate that is furthest off stands for all. What rounding leaves of the expected
      // value depends on the order of sums and says nothing.
      let worst = samples.map(\.value).max { off($0) < off($1) } ?? .nan
      let holds = off(worst) <= rounding
      return Measured(
        quantity: self, simulated: holds ? expected : worst, error: nil, z: holds ? 0 : .infinity)
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
