extension Scenario {
  /// The scenario in which an uncertain number has one value, in all plans that share its draw. All
  /// other draws stay as they are, since each has an address of its own.
  ///
  /// - Parameters:
  ///   - drawPath: see ``UncertainNumber/drawPath``.
  ///   - u: the probability, above 0 and below 1, of values below the one that is set. Plans that
  ///     give the number distributions of their own get the value that each has there.
  public func pinning(_ drawPath: String, atProbability u: Double) -> Scenario {
    var pinned = self
    for number in uncertainNumbers where number.drawPath == drawPath {
      for target in number.targets { pinned[keyPath: target.keyPath] = number.value(at: u) }
    }
    pinned.uncertainNumbers.removeAll { $0.drawPath == drawPath }
    return pinned
  }

  /// The scenario in which numbers that are given as certain are another multiple of themselves, in
  /// all plans that share them: see ``GivenNumber/scaled(by:)``.
  public func scaling(_ drawPath: String, by factor: Double) -> Scenario {
    var scaled = self
    for number in givenNumbers where number.drawPath == drawPath {
      for target in number.targets { scaled[keyPath: target.keyPath] = number.scaled(by: factor) }
    }
    return scaled
  }
}
