/// The report as CSV, numbers with all their digits.
public struct ValidationCSV: Sendable {
  private let report: ValidationReport

  public init(_ report: ValidationReport) { self.report = report }

  public var text: String {
    let head = "case,quantity,expected,source,simulated,mc_error,z,verdict"
    return ([head] + report.rows.map(line)).joined(separator: "\n") + "\n"
  }

  private func line(_ row: ValidationRow) -> String {
    [
      row.validationCase, row.quantity, row.expected.description, row.source,
      row.simulated.description, row.error?.description ?? "", row.z?.description ?? "",
      row.verdict == .ok ? "ok" : "failed",
    ].map(Self.cell).joined(separator: ",")
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
