import Foundation
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
  /// Worlds whose true joins are normal around 100 with sd 10, against a bound of 105.
  private struct World {
    let truth: Double
    let read: Double
    /// Read anew, with noise of half the sd.
    let reread: Double
    let halfDifference: Double

    init(_ index: Int) {
      let random = RandomSource(seed: 4, replicate: 0)
      func normal(_ purpose: UInt32) -> Double {
        let words = random.words(entity: UInt32(index), number: 0, purpose: purpose)
        return normalQuantile(Uniform.open(words.x, words.y))
      }
      truth = 100 + 10 * normal(1)
      // Two halves of noise 5·√2 each: their mean has 5.
      let (even, odd) = (5 * 2.0.squareRoot() * normal(2), 5 * 2.0.squareRoot() * normal(3))
      read = truth + (even + odd) / 2
      reread = truth + 2.5 * normal(4)
      halfDifference = even - odd
    }

    var wave: WaveIndicators {
      WaveOutcomes.checked(read, atLeast: 105, halfDifference: halfDifference)
    }
  }

  private let worlds = (0..<4000).map(World.init)

  /// Within four standard errors of the share of worlds that are on the other side when read.
  private func expect(_ told: Double?, _ read: (World) -> Double) throws {
    let turned = worlds.count { ($0.truth >= 105) != (read($0) >= 105) }
    let counted = Double(turned) / 4000
    let told = try #require(told)
    #expect(abs(told - counted) < 4 * (counted * (1 - counted) / 4000).squareRoot())
    #expect(counted > 0.05)
  }

  @Test func tellsHowOftenNoiseTurnsACheck() throws {
    let noise = GateNoise(worlds.map(\.wave), sampledShare: 0)
    try expect(noise.probabilityTurned, \.read)
    #expect(noise.checked == 4000)
  }

  /// A quarter of the variance of the noise, as of four times the agents.
  @Test func tellsHowOftenOtherNoiseWould() throws {
    let noise = GateNoise(worlds.map(\.wave), sampledShare: 0)
    try expect(noise.probabilityTurned(noise: 0.25), \.reread)
    // The same noise drawn anew turns as many.
    try expect(noise.probabilityTurned(noise: 1), \.read)
    #expect(noise.probabilityTurned(noise: 0) == 0)
  }

  /// Truth and reading are normal around the bound with correlation ρ: they lie on different sides in
  /// arccos(ρ)/π of all cases (Sheppard 1899). Readings at the middles of slices of equal probability
  /// leave out some of the tails and with that up to 1 % of the variance.
  @Test(arguments: [1.0, 0.5, 0.1, 0.03]) func agreesWithSheppard(factor: Double) throws {
    let waves = (0..<400).map { index in
      WaveOutcomes.checked(
        10 * normalQuantile((Double(index) + 0.5) / 400), atLeast: 0, halfDifference: 10)
    }
    let told = try #require(
      GateNoise(waves, sampledShare: 0).probabilityTurned(noise: factor))
    let tangent = (25 * factor / 75).squareRoot()
    #expect(abs(told / (atan(tangent) / Double.pi) - 1) < 0.01)
  }

  /// Independent conditions.
  @Test func conditionsAreMultiplied() {
    func chances(_ truth: Double, _ reading: Double, _ both: Double) -> NoisyIndicator.Chances {
      NoisyIndicator.Chances(truth: truth, reading: reading, both: both)
    }
    let product = chances(0.5, 0.5, 0.4) * chances(0.5, 0.25, 0.25)
    #expect(product.truth == 0.25 && product.reading == 0.125 && product.both == 0.1)
  }

  /// Noise as large as all that is read leaves nothing to tell the chance from.
  @Test func whatNoiseDrownsIsNotTold() throws {
    let waves = (0..<400).map { index in
      WaveOutcomes.checked(
        10 * normalQuantile((Double(index) + 0.5) / 400), atLeast: 30, halfDifference: 20)
    }
    let noise = GateNoise(waves, sampledShare: 0)
    #expect(noise.probabilityTurned == nil && noise.probabilityTurned(noise: 0.1) == nil)
    // Seen from the mean alone one reading in 741 is on the other side; taken as it stands, a reading
    // is there with ∫ φ(z) Φ(−|z − 3|) dz = 0.01666. Slices leave out some of the tails.
    let most = try #require(noise.mostTurned)
    #expect(abs(most - 0.01666) < 0.0002)
  }

  @Test func anAgentForEachMemberHasNoNoise() {
    var scenario = Worlds.scenario()
    scenario.settings.agents = 250
    let projection = Projection(
      scenario: scenario, catalogue: Catalogue(for: scenario), replicates: [])
    // (1 − n/N)/n of 250 and of 500 among 1000 members: 3/1000 and 1/1000.
    #expect(abs(projection.noiseFactor(agents: 500) - 1.0 / 3) < 1e-15)
    #expect(projection.noiseFactor(agents: 250) == 1)
    #expect(projection.noiseFactor(agents: 1000) == 0)
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
