/// One line of the battery's result.
public struct ValidationRow: Sendable {
  public enum Verdict: String, Sendable {
    case ok
    case failed = "FAILED"
  }

  public let validationCase: String
  public let source: String
  public let quantity: String
  public let expected: Double
  public let simulated: Double
  /// Standard error of `simulated`; nil where it must be right exactly.
  public let error: Double?
  /// Nil where it must be right exactly.
  public let z: Double?
  public let verdict: Verdict

  init(_ validationCase: ValidationCase, _ measured: Measured, threshold: Threshold) {
    self.validationCase = validationCase.name
    source = validationCase.source
    quantity = measured.quantity.name
    expected = measured.quantity.expected
    simulated = measured.simulated
    error = measured.error
    z = measured.error == nil ? nil : measured.z
    // Not a number fails.
    verdict = abs(measured.z) <= threshold.z ? .ok : .failed
  }
}

/// What the battery came to.
public struct ValidationReport: Sendable {
  public let cases: [ValidationCase]
  public let rows: [ValidationRow]
  public let threshold: Threshold

  public var failures: [ValidationRow] { rows.filter { $0.verdict == .failed } }

  /// Names of the cases with a failure, in order.
  public var failedCases: [String] {
    cases.map(\.name).filter { name in failures.contains { $0.validationCase == name } }
  }
}
