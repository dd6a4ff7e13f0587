extension Scenario {
  /// Checks what `decide` asks for against the KPIs that there are.
  ///
  /// - Throws: ``InvalidScenario`` with everything that is wrong with it, in the order of the keys.
  public func checkDecision(among known: [KnownIndicator]) throws(InvalidScenario) {
    let check = DecisionCheck(decision: decision, known: known)
    let found = check.goal + check.constraints + check.others
    guard found.isEmpty else { throw InvalidScenario(diagnostics: found) }
  }
}

private struct DecisionCheck {
  let decision: Decision
  let known: [KnownIndicator]

  var goal: [Diagnostic] {
    let objective = decision.objective
    guard let indicator = find(objective.id) else { return [objective.unknown(among: known)] }
    let opposite: Decision.Goal = decision.goal == .maximise ? .minimise : .maximise
    if !indicator.isOfReplicate {
      return [
        objective.error(
          .outOfRange,
          Message(
            "\(Wording.quoted(objective.id)) is one number a plan and cannot be a goal",
            "\(Wording.quoted(objective.id)) 每个计划只有一个数，不能作为目标"),
          hint: Message(
            "bound it under `subject_to`: plans are compared replicate by replicate",
            "请在 `subject_to` 下为它设界限：计划按每次重复逐一比较"))
      ]
    }
    let isWorse: KnownIndicator.Better = decision.goal == .maximise ? .lower : .higher
    guard indicator.better == isWorse else { return [] }
    let isLow = isWorse == .lower
    let id = Wording.quoted(objective.id)
    let written = "`\(opposite.rawValue): \(Wording.plain(objective.id))`"
    return [
      objective.error(
        .conflict,
        Message(
          "of \(id) \(isLow ? "lower" : "higher") is better", "\(id) 越\(isLow ? "低" : "高")越好"),
        hint: Message("write \(written)", "请写 \(written)"))
    ]
  }

  var constraints: [Diagnostic] {
    decision.constraints.enumerated().compactMap { index, constraint in
      guard let indicator = find(constraint.indicator.id) else {
        return constraint.indicator.unknown(among: known)
      }
      if let range = indicator.range, !canHold(constraint, within: range) {
        return impossible(constraint, range)
      }
      return conflict(constraint, with: decision.constraints[..<index])
    }
  }

  var others: [Diagnostic] {
    decision.others.filter { find($0.id) == nil }.map { $0.unknown(among: known) }
  }

  private func find(_ id: String) -> KnownIndicator? { known.first { $0.id == id } }

  private func canHold(_ constraint: Decision.Constraint, within range: ClosedRange<Double>)
    -> Bool
  {
    constraint.bound == .atLeast
      ? constraint.limit <= range.upperBound : constraint.limit >= range.lowerBound
  }

  private func impossible(_ constraint: Decision.Constraint, _ range: ClosedRange<Double>)
    -> Diagnostic
  {
    let id = Wording.quoted(constraint.indicator.id)
    let isBelow = constraint.bound == .atMost
    let end = Wording.number(isBelow ? range.lowerBound : range.upperBound)
    let percent = constraint.limit > 1 && constraint.limit <= 100 && range == 0...1
    return constraint.indicator.error(
      .outOfRange,
      Message(
        "\(Wording.quoted(constraint.text)) can never hold: \(id) is never "
          + "\(isBelow ? "below" : "above") \(end)",
        "\(Wording.quoted(constraint.text)) 永远不成立：\(id) 不会\(isBelow ? "低于" : "高于") \(end)"),
      hint: percent
        ? Message(
          "it is a share: write \(Wording.number(constraint.limit))%",
          "这是比例，请写 \(Wording.number(constraint.limit))%") : nil)
  }

  /// An earlier bound of the same KPI that leaves no room for this one.
  private func conflict(
    _ constraint: Decision.Constraint, with earlier: ArraySlice<Decision.Constraint>
  ) -> Diagnostic? {
    let other = earlier.first {
      $0.indicator.id == constraint.indicator.id && $0.bound != constraint.bound
        && !constraint.holds(for: $0.limit)
    }
    return other.map {
      constraint.indicator.error(
        .conflict,
        Message(
          "\(Wording.quoted(constraint.text)) and \(Wording.quoted($0.text)) cannot both hold",
          "\(Wording.quoted(constraint.text)) 与 \(Wording.quoted($0.text)) 不能同时成立"),
        hint: Message("take one of them out", "请去掉其中一个"))
    }
  }
}
