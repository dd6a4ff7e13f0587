import Randomness

/// Numbers for generated scenarios: a function of the scenario's number alone.
struct Dice {
  private var stream: RandomStream

  /// - Parameter family: keeps the numbers of different tests apart.
  init(family: UInt32, number: UInt32) {
    stream = RandomSource(seed: family, replicate: number)
      .stream(entity: 0, number: 0, purpose: 0)
  }

  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * stream.nextUniform()
  }

  /// A whole number.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(stream.nextUniform() * Double(range.count))
  }

  mutating func flip(_ chance: Double = 0.5) -> Bool { stream.nextUniform() < chance }

  /// Nothing, or a number between 0 and `high`.
  mutating func maybe(_ high: Double) -> Double { flip() ? between(0, high) : 0 }
}
