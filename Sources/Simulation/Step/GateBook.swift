import Randomness
import Scenarios

/// What is known of a wave whose gate is still to decide: the record that decides, and, beside it,
/// what either half of the agents alone would show. The halves differ by the noise of the sample and
/// by nothing else, as no chance of the members is in them.
struct GateBook {
  private(set) var record: GateRecord
  private var halves: Halves<GateRecord>

  /// - Parameter opening: what a sample of the agents shows when the wave opens.
  init(opening: (AgentSample) -> GateRecord) {
    record = opening(.all)
    halves = Halves(both: opening(.evenHalf))
    halves.odd = opening(.oddHalf)
  }

  /// Adds a step.
  ///
  /// - Parameter scale: members that an agent of either half stands for.
  mutating func add(
    _ flows: Halves<ExpectedFlows>, membersPerAgent w: Double, scale: Halves<Double>,
    weeksPerStep: Double, chance stream: inout RandomStream
  ) {
    record.add(
      flows.even + flows.odd, membersPerAgent: w, weeksPerStep: weeksPerStep, chance: &stream)
    halves.even.add(flows.even, membersPerAgent: scale.even, weeksPerStep: weeksPerStep)
    halves.odd.add(flows.odd, membersPerAgent: scale.odd, weeksPerStep: weeksPerStep)
  }

  func reading(of condition: Gate.Condition) -> GateReading {
    let (even, odd) = (
      halves.even.value(of: condition.indicator), halves.odd.value(of: condition.indicator)
    )
    return GateReading(
      condition: condition, value: record.value(of: condition.indicator),
      halfDifference: even.flatMap { even in odd.map { even - $0 } })
  }
}
