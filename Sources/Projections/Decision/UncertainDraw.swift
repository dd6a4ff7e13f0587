import Randomness
import Scenarios

/// An uncertain number as it is drawn: plans that name the same key share the draw and rise and
/// fall together.
struct UncertainDraw: Sendable {
  /// One, or several of the same draw.
  let numbers: [UncertainNumber]

  /// The draws that bear on two plans, in the order of the file: those of the world, of baseline, and of
  /// the plans themselves.
  static func all(of scenario: Scenario, plan: Int, rival: Int) -> [UncertainDraw] {
    let names = Set([0, plan, rival].map { scenario.plans[$0].name })
    var paths: [String] = []
    var numbers: [String: [UncertainNumber]] = [:]
    for number in scenario.uncertainNumbers where number.plan.map(names.contains) ?? true {
      if numbers[number.drawPath] == nil { paths.append(number.drawPath) }
      numbers[number.drawPath, default: []].append(number)
    }
    return paths.map { UncertainDraw(numbers: numbers[$0] ?? []) }
  }

  /// z = Φ⁻¹(u) of the draw in a replicate.
  func score(seed: UInt32, replicate: Int) -> Double {
    let source = RandomSource(seed: seed, replicate: UInt32(truncatingIfNeeded: replicate))
    return numbers.first.map { normalQuantile($0.draw(using: source)) } ?? 0
  }

  /// Beyond, probabilities are told from 0 and 1 by rounding alone.
  private static let greatestScore = 6.0

  /// The values of its numbers at a score.
  func values(at score: Double) -> [Double] {
    let score = min(max(score, -Self.greatestScore), Self.greatestScore)
    return numbers.map { $0.value(at: normalProbability(score)) }
  }

  var paths: [String] { numbers.map(\.path) }
}
