import Randomness

/// New clocks for members: unit exponentials at their addresses, divided by what is constant for the
/// member (see ``Members``).
struct Clocks {
  let random: RandomSource

  @inline(__always)
  private func exponential(_ purpose: Purpose, of agent: Int, number: UInt32) -> Float {
    unitExponential(word: random.words(purpose, of: UInt32(agent), number: number).x)
  }

  func lapse(of agent: Int, visit: UInt32) -> Float {
    exponential(.lapse, of: agent, number: visit)
  }

  func comeback(of agent: Int, visit: UInt32) -> Float {
    exponential(.comeback, of: agent, number: visit)
  }

  /// - Parameter weight: A; 0 for those who refuse.
  func join(of agent: Int, visit: UInt32, weight: Float) -> Float {
    weight > 0 ? exponential(.join, of: agent, number: visit) / weight : .infinity
  }

  func block(of agent: Int, visit: UInt32) -> Float {
    exponential(.block, of: agent, number: visit)
  }

  func rejoin(of agent: Int, visit: UInt32) -> Float {
    exponential(.rejoin, of: agent, number: visit)
  }

  func upgrade(of agent: Int, step: Int, weight: Double) -> Float {
    weight > 0
      ? exponential(.upgrade, of: agent, number: UInt32(step + 1)) / Float(weight) : .infinity
  }

  func superChurn(of agent: Int, step: Int) -> Float {
    exponential(.superChurn, of: agent, number: UInt32(step + 1))
  }

  /// - Parameter number: referrals made in the step so far.
  func referral(of agent: Int, step: Int, number: UInt32) -> Float {
    unitExponential(
      word: random.words(.referral, of: UInt32(agent), number: UInt32(step + 1), block: number).x)
  }
}
