/// Texts as string literals in code. Python and R read the same ones: double quotes, and escapes with
/// four or eight hexadecimal digits.
enum CodeLiteral {
  static func string(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(written).joined() + "\""
  }

  private static func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "\"": return "\\\""
    // A notebook in R runs what stands between backticks.
    case "`": return "\\u0060"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      let digits = String(scalar.value, radix: 16)
      let width = scalar.value > 0xFFFF ? 8 : 4
      let escape = width == 8 ? "\\U" : "\\u"
      return escape + String(repeating: "0", count: width - digits.count) + digits
    default: return String(scalar)
    }
  }
}
