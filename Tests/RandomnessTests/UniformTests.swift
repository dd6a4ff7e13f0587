import Randomness
import Testing

@Suite struct UniformTests {
  @Test func oneWordCoversTheOpenInterval() {
    #expect(Uniform.open(0) == 0x1p-33)
    #expect(Uniform.open(.max) == 1 - 0x1p-33)
    #expect(Uniform.open(0x8000_0000) == 0.5 + 0x1p-33)
  }

  @Test func twoWordsCoverTheOpenIntervalInFiftyThreeBits() {
    #expect(Uniform.open(0, 0) == 0x1p-53)
    #expect(Uniform.open(.max, .max) == 1 - 0x1p-53)
    #expect(Uniform.open(0, 1 << 12) == 3 * 0x1p-53)
    #expect(Uniform.open(1, 0) == 0x1p-32 + 0x1p-53)
  }
}
