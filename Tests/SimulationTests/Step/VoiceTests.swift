import Scenarios
import Testing

@testable import Simulation

struct VoiceTests {
  @Test func reachesHalfItsLiftAtTheHalfShare() {
    var voice = Market.Voice()
    voice.maxLift = 0.1
    voice.halfShare = 0.2
    voice.rankLift = 0.5
    func factor(_ x: Double, _ z: Double) -> Double {
      VoiceEffect.factor(voice, privateActiveShare: x, steeredShare: z)
    }
    #expect(factor(0, 0) == 1)
    #expect(abs(factor(0.2, 0) - 1.05) < 1e-12)
    #expect(abs(factor(0, 0.4) - 1.2) < 1e-12)
    #expect(abs(factor(0, 3) - 1.5) < 1e-12)
  }
}

struct MaturityTests {
  @Test func growsFromItsStartToOne() {
    var maturity = Operations.Maturity()
    #expect(maturity.factor(weeksSinceFirstWave: 0) == 1)
    maturity.start = 0.4
    maturity.weeks = 10
    #expect(abs(maturity.factor(weeksSinceFirstWave: 0) - 0.4) < 1e-12)
    #expect(abs(maturity.factor(weeksSinceFirstWave: 10) - (1 - 0.6 * 0.36787944117)) < 1e-9)
    #expect(maturity.factor(weeksSinceFirstWave: nil) == 1)
  }
}
