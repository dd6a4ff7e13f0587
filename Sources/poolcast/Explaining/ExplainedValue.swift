import Foundation
import Scenarios
import Simulation

/// Values of an explanation in human form: three or four significant digits.
enum ExplainedValue {
  static func text(
    _ value: StepExplanation.Value, currency: String, in language: Language
  ) -> String {
    switch value {
    case .number(let number): ExplainedNumber.text(number, in: language)
    case .share(let share): ExplainedNumber.text(share * 100) + " %"
    case .money(let amount): "\(ExplainedNumber.text(amount)) \(currency)"
    case .text(let text): text.text(in: language)
    }
  }
}
