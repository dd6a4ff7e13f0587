import Scenarios

/// How the private pool lifts what happens in public (model, 5.4).
enum VoiceEffect {
  /// V for a step.
  ///
  /// - Parameters:
  ///   - privateActiveShare: of all members, after the previous step.
  ///   - steeredShare: orders steered from private to public over all public orders, previous step.
  static func factor(_ voice: Market.Voice, privateActiveShare x: Double, steeredShare: Double)
    -> Double
  {
    let reach = x > 0 ? voice.maxLift * x / (x + voice.halfShare) : 0
    return 1 + reach + voice.rankLift * min(1, steeredShare)
  }
}
