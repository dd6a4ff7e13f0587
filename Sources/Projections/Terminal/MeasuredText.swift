import Scenarios

/// Estimates with their errors as people write them: 98 ± 2 %, ¥261M ± ¥8M.
package struct MeasuredText {
  let number: HumanNumber

  package init(unit: KPIUnit, currency: String, language: Language = .english) {
    number = HumanNumber(unit: unit, currency: currency, language: language)
  }

  /// The estimate alone where there is no error, or none to speak of.
  package func text(_ measured: Measured) -> String {
    guard let value = measured.value else { return HumanNumber.undefined }
    if number.unit == .probability { return Self.percent(value, measured.error) }
    guard let error = measured.error, error > 0 else { return number.text(value) }
    return "\(number.text(value)) ± \(number.text(error))"
  }

  /// Whole percent; an error is never rounded to none.
  package static func percent(_ share: Double, _ error: Double?) -> String {
    func percent(_ value: Double) -> String { String(Int((value * 100).rounded())) }
    guard let error, error > 0 else { return "\(percent(share)) %" }
    return "\(percent(share)) ± \(percent(max(error, 0.01))) %"
  }
}
