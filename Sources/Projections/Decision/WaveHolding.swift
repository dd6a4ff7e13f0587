import Scenarios

/// Whether a wave's gate let those wait that wait for the wave, and what held them up.
struct WaveHolding: Sendable {
  /// Share of the replicates in which a check of the gate failed; nil without a gate or a replicate.
  let probability: Measured?
  /// Conditions that failed a check, with the share of the replicates in which they did.
  let reasons: [Reason]

  struct Reason: Sendable, Equatable {
    let condition: Gate.Condition
    let probability: Double
  }

  init(_ outcomes: [WaveIndicators], gate: Gate?) {
    guard let gate, !outcomes.isEmpty else {
      (probability, reasons) = (nil, [])
      return
    }
    guard gate.onFail != .proceed else {
      // Such a gate keeps nobody waiting, whatever it sees.
      (probability, reasons) = (Measured(value: 0), [])
      return
    }
    func share(_ holds: (WaveIndicators) -> Bool) -> Double {
      Double(outcomes.count(where: holds)) / Double(outcomes.count)
    }
    probability = Jackknife.share(share(\.wasHeld), of: outcomes.count)
    reasons = gate.conditions.enumerated().compactMap { place, condition in
      let probability = share {
        $0.failures.indices.contains(place) && $0.failures[place] > 0
      }
      return probability > 0 ? Reason(condition: condition, probability: probability) : nil
    }
  }

  /// `private_penetration >= 0.035: 0.34; …`; empty when nothing failed.
  var text: String {
    reasons.map { "\($0.condition.text): \($0.probability)" }.joined(separator: "; ")
  }
}

extension Gate.Condition {
  /// `block_rate_per_month <= 0.012`.
  var text: String { "\(indicator.rawValue) \(bound == .atLeast ? ">=" : "<=") \(value)" }
}
