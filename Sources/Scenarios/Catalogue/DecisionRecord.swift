/// The keys under `decide`.
extension Catalogue {
  static let decision = Record<Decision>(
    .key("decide"), blank: Decision(),
    [
      .goal(
        .maximise, standard: "npv, unless something is minimised",
        "KPI that is to be as high as can be.", example: "npv"),
      .goal(
        .minimise, standard: "none", "KPI that is to be as low as can be, instead.",
        example: "spend"),
      .constraints,
      .others,
    ])
}

extension Field where Entity == Decision {
  fileprivate static func goal(
    _ goal: Decision.Goal, standard: String, _ meaning: String, example: String
  ) -> Field {
    let key = goal.rawValue
    return Field(
      KeyDescription(
        key, .text(Limits.constraintLength), unit: "KPI", standard: standard, meaning: meaning,
        example: example)
    ) { tree, site, reader in
      guard let indicator = reader.indicator(tree, key) else { return }
      reader.scenario[keyPath: site.place].goal = goal
      reader.scenario[keyPath: site.place].objective = indicator
    }
  }

  fileprivate static var constraints: Field {
    Field(
      KeyDescription(
        "subject_to", .list(.text(Limits.constraintLength), 0...Limits.constraints),
        unit: "KPI, `<=` or `>=`, number", standard: "none",
        meaning: "What must hold of a plan that is chosen.",
        example: #"["block_rate_per_month <= 0.01", "p_roi_above_1 >= 0.8"]"#)
    ) { tree, site, reader in
      guard let elements = reader.list(tree, "subject_to", count: 0...Limits.constraints) else {
        return
      }
      reader.scenario[keyPath: site.place].constraints = elements.compactMap {
        reader.constraint($0)
      }
    }
  }

  fileprivate static var others: Field {
    Field(
      KeyDescription(
        "also", .list(.text(Limits.constraintLength), 0...Limits.decisionKPIs), unit: "KPI",
        standard: Decision.usualOthers.joined(separator: ", "),
        meaning: "KPIs that the decision sheet shows besides.",
        example: "[private_members, payback_week]")
    ) { tree, site, reader in
      guard let elements = reader.list(tree, "also", count: 0...Limits.decisionKPIs) else {
        return
      }
      reader.scenario[keyPath: site.place].others = elements.compactMap {
        reader.indicator($0, "also")
      }
    }
  }
}

extension Reader {
  /// The name of a KPI; which there are is checked later.
  mutating func indicator(_ tree: Tree, _ key: String) -> Decision.Indicator? {
    freeText(tree, key, limit: Limits.constraintLength).map {
      Decision.Indicator(id: $0, place: log.place(of: tree.origin))
    }
  }

  /// `KPI <= number` or `KPI >= number`. Names of channels are parts of KPI ids and may hold any sign,
  /// so the last one compares.
  fileprivate mutating func constraint(_ tree: Tree) -> Decision.Constraint? {
    guard let text = freeText(tree, "subject_to", limit: Limits.constraintLength) else {
      return nil
    }
    guard let sign = Self.comparison(in: text) else {
      log.error(
        .wrongType, at: tree.origin,
        Message(
          "a constraint must be a KPI, `<=` or `>=`, and a number, not \(Wording.quoted(text))",
          "约束须由指标、`<=` 或 `>=`、数组成，而不是 \(Wording.quoted(text))"),
        hint: Self.constraintExample)
      return nil
    }
    let id = String(text[..<sign.range.lowerBound]).trimmed
    let number = String(text[sign.range.upperBound...]).trimmed
    guard !id.isEmpty, let limit = NumberText.parse(number) else {
      let part =
        id.isEmpty ? Message("no KPI before", "前面没有指标") : Message("no number after", "后面没有数")
      let (written, whole) = (Wording.quoted(String(text[sign.range])), Wording.quoted(text))
      log.error(
        .badNumber, at: tree.origin,
        Message(
          "there is \(part.english) \(written) in \(whole)",
          "\(whole) 中 \(written) \(part.chinese)"),
        hint: NumberText.hint(for: number) ?? Self.constraintExample)
      return nil
    }
    return Decision.Constraint(
      indicator: Decision.Indicator(id: id, place: log.place(of: tree.origin)),
      bound: sign.bound, limit: limit)
  }

  private static let constraintExample = Message(
    "for example `block_rate_per_month <= 0.01`", "例如 `block_rate_per_month <= 0.01`")

  private static func comparison(in text: String) -> (
    bound: Gate.Bound, range: Range<String.Index>
  )? {
    let signs: [(String, Gate.Bound)] = [
      ("<=", .atMost), ("≤", .atMost), (">=", .atLeast), ("≥", .atLeast),
    ]
    return signs.compactMap { sign, bound in
      text.ranges(of: sign).last.map { (bound: bound, range: $0) }
    }
    .max { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// One goal at a time, and each KPI once.
  mutating func checkDecision() {
    if origins["decide.maximise"] != nil, let second = origins["decide.minimise"] {
      log.error(
        .conflict, at: second,
        Message(
          "`decide` takes `maximise` or `minimise`, not both",
          "`decide` 只能有 `maximise` 或 `minimise` 之一"),
        hint: Message(
          "take one out; on the command line `--set decide.maximise=` does",
          "请去掉一个；命令行上可用 `--set decide.maximise=`"))
    }
    var seen: Set<String> = []
    for other in scenario.decision.others where !seen.insert(other.id).inserted {
      log.error(
        .duplicateName, at: origin("decide.also"),
        Message(
          "the KPI \(Wording.quoted(other.id)) stands twice in `also`",
          "指标 \(Wording.quoted(other.id)) 在 `also` 中出现两次"))
    }
  }
}
