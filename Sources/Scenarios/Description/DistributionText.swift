extension Distribution: CustomStringConvertible {
  /// As scenario files write it.
  public var description: String {
    func call(_ name: String, _ values: [Double]) -> String {
      "\(name)(\(values.map(Wording.number).joined(separator: ", ")))"
    }
    switch self {
    case .interval(let low, let high), .shareInterval(let low, let high):
      return "\(Wording.number(low)) to \(Wording.number(high))"
    case .uniform(let low, let high): return call("uniform", [low, high])
    case .triangular(let low, let mode, let high): return call("triangular", [low, mode, high])
    case .normal(let mean, let sd): return call("normal", [mean, sd])
    case .lognormal(let mean, let sd): return call("lognormal", [mean, sd])
    case .beta(let a, let b): return call("beta", [a, b])
    case .choice(let values): return call("choice", values)
    }
  }
}
