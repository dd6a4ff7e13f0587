import Randomness
import Testing

@Suite struct LanesTests {
  /// Ordinary numbers, both ends of the range and what lies beyond.
  private var samples: [Float] {
    let special: [Float] = [
      0, -0, .infinity, -.infinity, 88.72283, 88.72284, -87.3365, -87.3366, 1e30, -1e30,
      .leastNonzeroMagnitude, -1e-20, 1, -1, 100, -100,
    ]
    return special + (0..<4_000).map { Float($0 - 2_000) * 0.04567 }
  }

  @Test func sixteenLanesHaveTheBitsOfOne() {
    for start in stride(from: 0, to: samples.count - 15, by: 16) {
      let lanes = SIMD16<Float>(samples[start..<start + 16])
      let values = Elementary.exp(lanes)
      for lane in 0..<16 {
        #expect(values[lane].bitPattern == Elementary.exp(lanes[lane]).bitPattern)
      }
    }
  }

  @Test func eightLanesHaveTheBitsOfOne() {
    for start in stride(from: 0, to: 400, by: 8) {
      let lanes = SIMD8<Float>(samples[start..<start + 8])
      let values = Elementary.exp(lanes)
      for lane in 0..<8 {
        #expect(values[lane].bitPattern == Elementary.exp(lanes[lane]).bitPattern)
      }
    }
  }

  @Test func lanesKeepNaN() {
    var lanes = SIMD16<Float>(repeating: 1)
    lanes[3] = .nan
    let values = Elementary.exp(lanes)
    #expect(values[3].isNaN)
    #expect(values[4] == Elementary.exp(Float(1)))
  }
}
