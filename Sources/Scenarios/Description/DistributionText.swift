extension Distribution: CustomStringConvertible {
  /// As scenario files write it.
  public var description: String {
    func call(_ name: String, _ values: [Double]) -> String {
      "\(name)(\(values.map(plain).joined(separator: ", ")))"
    }
    switch self {
    case .interval(let low, let high), .shareInterval(let low, let high):
      return "\(plain(low)) to \(plain(high))"
    case .uniform(let low, let high): return call("uniform", [low, high])
    case .triangular(let low, let mode, let high): return call("triangular", [low, mode, high])
    case .normal(let mean, let sd): return call("normal", [mean, sd])
    case .lognormal(let mean, let sd): return call("lognormal", [mean, sd])
    case .beta(let a, let b): return call("beta", [a, b])
    case .choice(let values): return call("choice", values)
    }
  }

  /// A number without exponent, as people write it in scenario files.
  private func plain(_ value: Double) -> String {
    let text = Wording.number(value)
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]),
      (-20 ... -1).contains(exponent)
    else { return text }
    let isNegative = text.hasPrefix("-")
    let digits = text[..<mark].filter(\.isNumber)
    return (isNegative ? "-" : "") + "0." + String(repeating: "0", count: -exponent - 1) + digits
  }
}
