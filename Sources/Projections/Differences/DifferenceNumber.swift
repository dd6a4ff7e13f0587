import Scenarios

/// A difference of a KPI with its standard error as people write it: +¥3.1M ± ¥0.2M, -2.1 ± 0.3 pp.
struct DifferenceNumber {
  let unit: KPIUnit
  let currency: String
  let language: Language

  func text(_ difference: Measured) -> String {
    guard let value = difference.value else { return HumanNumber.undefined }
    let shown = number(value)
    let sign = value > 0 && shown != number(0) ? "+" : ""
    let error = difference.error.flatMap { $0 > 0 ? " ± \(number($0))" : nil } ?? ""
    return sign + shown + error + suffix
  }

  /// Differences of shares are in percentage points; those of weeks have decimals.
  private func number(_ value: Double) -> String {
    HumanNumber(
      unit: isShare || unit == .weeks ? .ratio : unit, currency: currency, language: language
    )
    .text(isShare ? value * 100 : value)
  }

  private var suffix: String { isShare ? language.say(" pp", " 个百分点") : "" }

  private var isShare: Bool {
    switch unit {
    case .share, .probability, .perMemberMonth: true
    default: false
    }
  }
}
