import Experiments
import Scenarios
import Simulation

/// One thing the model must get right, with the answer from elsewhere.
public struct ValidationCase: Sendable {
  /// A short word, such as `pareto-nbd`.
  public let name: String
  /// What it shows, in a few words.
  public let title: String
  /// Where the expected values come from.
  public let source: String
  /// How the scenario is set up, in a sentence or two.
  public let setup: String
  public internal(set) var trials: [Trial]

  init(
    _ name: String, _ title: String, source: String, setup: String, trials: [Trial]
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.setup = setup
    self.trials = trials
  }
}

/// One scenario, run through the public engine, and what is measured in it.
public struct Trial: Sendable {
  public internal(set) var scenario: Scenario
  public let quantities: [Quantity]

  init(_ scenario: Scenario, _ quantities: [Quantity]) {
    self.scenario = scenario
    self.quantities = quantities
  }
}

/// A number with a known right value.
public struct Quantity: Sendable {
  /// A replicate's contribution to a mean, or to the ratio Σ value / Σ per.
  struct Sample: Sendable {
    var value: Double
    var per = 1.0
  }

  enum Comparison: Sendable {
    /// Mean or ratio over the replicates, with its Monte-Carlo error.
    case mean(@Sendable (SimulatedReplicate) -> Sample)
    /// Share of the replicates in which something happened, each on its own with the expected chance.
    case share(@Sendable (SimulatedReplicate) -> Bool)
    /// The same in every replicate, to within a stated rounding.
    case exact(rounding: Double, @Sendable (SimulatedReplicate) -> Double)
    /// A function of the simulated values of the quantities above it in the trial; compared exactly.
    case derived(@Sendable ([Double]) -> Double)
  }

  public let name: String
  public let expected: Double
  let comparison: Comparison

  /// Whether chance has a part in it.
  public var isStatistical: Bool {
    switch comparison {
    case .mean, .share: true
    case .exact, .derived: false
    }
  }

  static func mean(
    _ name: String, _ expected: Double,
    _ measure: @escaping @Sendable (SimulatedReplicate) -> Double
  ) -> Quantity {
    Quantity(
      name: name, expected: expected, comparison: .mean { Sample(value: measure($0)) })
  }

  /// Σ value over all replicates, per Σ per.
  static func ratio(
    _ name: String, _ expected: Double,
    _ measure: @escaping @Sendable (SimulatedReplicate) -> (Double, per: Double)
  ) -> Quantity {
    Quantity(
      name: name, expected: expected,
      comparison: .mean {
        let (value, per) = measure($0)
        return Sample(value: value, per: per)
      })
  }

  /// Share of the replicates in which something happened.
  static func share(
    _ name: String, _ expected: Double,
    _ happened: @escaping @Sendable (SimulatedReplicate) -> Bool
  ) -> Quantity {
    Quantity(name: name, expected: expected, comparison: .share(happened))
  }

  static func exact(
    _ name: String, _ expected: Double, rounding: Double = 0,
    _ measure: @escaping @Sendable (SimulatedReplicate) -> Double
  ) -> Quantity {
    Quantity(name: name, expected: expected, comparison: .exact(rounding: rounding, measure))
  }

  static func derived(
    _ name: String, _ expected: Double, _ function: @escaping @Sendable ([Double]) -> Double
  ) -> Quantity {
    Quantity(name: name, expected: expected, comparison: .derived(function))
  }
}
