import Testing

@testable import Projections

struct GateGroupsTests {
  @Test func rarePathsShareAGroup() {
    let paths = [Int](repeating: 0, count: 10) + [1, 2, 1, 2] + [Int](repeating: 3, count: 8)
    let groups = GateGroups(paths)
    #expect(groups.paths == [[0], [3], [1, 2]])
    #expect(
      groups.groupOfReplicate
        == [Int](repeating: 0, count: 10) + [2, 2, 2, 2] + [Int](repeating: 1, count: 8))
  }

  @Test func pairsOfPathsArePaths() {
    let one = [Int](repeating: 0, count: 8) + [Int](repeating: 1, count: 8)
    let other = [Int](repeating: 0, count: 12) + [Int](repeating: 1, count: 4)
    let groups = GateGroups(one, other)
    // (0, 0) eight times; (1, 0) and (1, 1) four times each.
    #expect(groups.count == 2)
    #expect(
      groups.groupOfReplicate
        == [Int](repeating: 0, count: 8) + [Int](repeating: 1, count: 8))
  }

  @Test func ofNothing() { #expect(GateGroups([]).count == 0) }
}

struct PlanNoiseTests {
  private func wave(passed: Bool) -> WaveIndicators {
    var wave = WaveOutcomes.opened
    if passed { wave.passedAtStep = 4 } else { wave.stoppedAtStep = 4 }
    return WaveIndicators(wave, stepsPerWeek: 1)
  }

  @Test func squaresAreMeansOverAPathsReplicates() {
    let go = GatePath([wave(passed: true)], baseline: [])
    let stop = GatePath([wave(passed: false)], baseline: [])
    var noise = PlanNoise()
    noise.add(go, HalfSquares(values: [1, .nan]))
    noise.add(stop, HalfSquares(values: [9, 9]))
    noise.add(go, HalfSquares(values: [3, 5]))
    #expect(noise.pathOfReplicate == [0, 1, 0])
    #expect(noise.meanSquare(at: 0, paths: [0]) == 2)
    #expect(noise.meanSquare(at: 1, paths: [0]) == 5)
    #expect(noise.meanSquare(at: 1, paths: [0, 1]) == 7)
    #expect(PlanNoise().meanSquare(at: 0, paths: []) == 0)
  }
}
