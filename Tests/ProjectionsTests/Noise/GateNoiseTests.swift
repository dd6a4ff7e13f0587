import Randomness
import Scenarios
import Simulation
import Testing

@testable import Projections

enum WaveOutcomes {
  static var opened: WaveOutcome {
    var wave = WaveOutcome()
    wave.openedAtStep = 0
    return wave
  }

  static func checked(_ value: Double?, atLeast bound: Double, halfDifference: Double?)
    -> WaveIndicators
  {
    var wave = opened
    wave.readings = [
      GateReading(
        condition: Gate.Condition(indicator: .joins, bound: .atLeast, value: bound), value: value,
        halfDifference: halfDifference)
    ]
    return WaveIndicators(wave, stepsPerWeek: 1)
  }
}

struct GateNoiseTests {
  /// Worlds whose true joins are normal around 100 with sd 10, read with noise of sd 5, against a
  /// bound of 105: the share of readings on the wrong side is known by counting.
  @Test func tellsHowOftenNoiseTurnsACheck() throws {
    let random = RandomSource(seed: 4, replicate: 0)
    var turned = 0
    let waves = (0..<4000).map { index -> WaveIndicators in
      func normal(_ purpose: UInt32) -> Double {
        let words = random.words(entity: UInt32(index), number: 0, purpose: purpose)
        return normalQuantile(Uniform.open(words.x, words.y))
      }
      let truth = 100 + 10 * normal(1)
      // Two halves of noise 5·√2 each: their mean has 5.
      let (even, odd) = (5 * 2.0.squareRoot() * normal(2), 5 * 2.0.squareRoot() * normal(3))
      let read = truth + (even + odd) / 2
      if (truth >= 105) != (read >= 105) { turned += 1 }
      return WaveOutcomes.checked(read, atLeast: 105, halfDifference: even - odd)
    }
    let counted = Double(turned) / 4000
    let told = try #require(GateNoise(waves, sampledShare: 0).probabilityTurned)
    // Four standard errors of the count.
    #expect(abs(told - counted) < 4 * (counted * (1 - counted) / 4000).squareRoot())
    #expect(counted > 0.1)
  }

  @Test func noNoiseTurnsNothing() {
    let waves = (0..<20).map {
      WaveOutcomes.checked(Double($0), atLeast: 9.5, halfDifference: 0)
    }
    #expect(GateNoise(waves, sampledShare: 0).probabilityTurned == 0)
    let noisy = (0..<20).map {
      WaveOutcomes.checked(Double($0), atLeast: 9.5, halfDifference: 3)
    }
    #expect(GateNoise(noisy, sampledShare: 1).probabilityTurned == 0)
  }

  @Test func aGateNeverCheckedIsNotTold() {
    let wave = WaveIndicators(WaveOutcomes.opened, stepsPerWeek: 1)
    #expect(GateNoise([wave], sampledShare: 0).probabilityTurned == nil)
    #expect(GateNoise([], sampledShare: 0).probabilityTurned == nil)
  }

  /// Not defined fails, whatever the noise.
  @Test func undefinedReadingsFail() {
    let waves = (0..<10).map { _ in
      WaveOutcomes.checked(nil, atLeast: 1, halfDifference: nil)
    }
    #expect(GateNoise(waves, sampledShare: 0).probabilityTurned == 0)
  }
}
