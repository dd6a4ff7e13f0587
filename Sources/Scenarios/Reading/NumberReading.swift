extension Reader {
  /// How much of a distribution may fall outside of what a key admits.
  static let mostOutside = 0.05

  /// Reads a number, certain or not, into all its places.
  mutating func number(
    _ tree: Tree, _ rule: NumberRule, _ key: String, _ path: ValuePath,
    _ targets: [WritableKeyPath<Scenario, Double>]
  ) {
    guard let value = value(tree, rule, key) else { return }
    switch value {
    case .number(let number):
      guard admits(number, rule, key, tree.origin) else { return }
      for target in targets { scenario[keyPath: target] = number }
      guard !rule.isFixed else { return }
      scenario.givenNumbers.append(
        GivenNumber(
          path: path.full, drawPath: path.draw, value: number, range: rule.bounds.admitted,
          isShare: rule.isShare, plan: plan, targets: targets.map(UncertainNumber.Place.init)))
    case .distribution(let distribution):
      guard admits(distribution, rule, key, tree) else { return }
      let uncertain = UncertainNumber(
        path: path.full, drawPath: path.draw, distribution: distribution,
        range: rule.bounds.admitted, plan: plan, targets: targets)
      for target in targets { scenario[keyPath: target] = uncertain.median }
      scenario.uncertainNumbers.append(uncertain)
    }
  }

  /// Reads a number that must be certain.
  mutating func fixedNumber(_ tree: Tree, _ rule: NumberRule, _ key: String) -> Double? {
    guard let value = value(tree, rule, key) else { return nil }
    switch value {
    case .number(let number):
      return admits(number, rule, key, tree.origin) ? number : nil
    case .distribution(let distribution):
      _ = admits(distribution, rule, key, tree)
      return nil
    }
  }

  private mutating func value(_ tree: Tree, _ rule: NumberRule, _ key: String)
    -> UncertainText.Value?
  {
    guard let text = tree.text else {
      let advice = hint(for: tree, rule)
      log.error(
        .wrongType, at: tree.origin,
        Message(
          "\(Wording.quoted(key)) must be a number, not \(tree.kind.english)",
          "\(Wording.quoted(key)) 须为数，而不是\(tree.kind.chinese)"), hint: advice)
      return nil
    }
    do {
      return try UncertainText.parse(text, isShare: rule.isShare)
    } catch {
      log.error(
        .badNumber, at: tree.origin,
        Message("\(Wording.quoted(key)): ", "\(Wording.quoted(key))：") + error.message,
        hint: error.hint)
      return nil
    }
  }

  private func hint(for tree: Tree, _ rule: NumberRule) -> Message? {
    if tree["from_week"] != nil || tree.elements.contains(where: { $0["from_week"] != nil }) {
      return rule.isTimed
        ? Message(
          "put steps over time in a list: `[{from_week: 0, value: 1}, {from_week: 26, value: 2}]`",
          "分阶段取值请写成列表：`[{from_week: 0, value: 1}, {from_week: 26, value: 2}]`")
        : Message("this value cannot change over time", "这个值不能随时间变化")
    }
    return nil
  }

  private mutating func admits(
    _ value: Double, _ rule: NumberRule, _ key: String, _ origin: Origin
  ) -> Bool {
    let written = Wording.number(value)
    guard rule.bounds.contains(value) else {
      let isSlip =
        rule.isYearly && value > rule.bounds.high
        || rule.hintBelow != nil && value <= rule.bounds.low
      let (advice, phrase) = (hint(for: value, rule), rule.bounds.phrase)
      log.error(
        isSlip ? .unitSlip : .outOfRange, at: origin,
        Message(
          "\(Wording.quoted(key)) must be \(phrase.english), but is \(written)",
          "\(Wording.quoted(key)) 须\(phrase.chinese)，现为 \(written)"),
        hint: advice)
      return false
    }
    guard !rule.isWhole || value == value.rounded() else {
      log.error(
        .outOfRange, at: origin,
        Message(
          "\(Wording.quoted(key)) must be a whole number, but is \(written)",
          "\(Wording.quoted(key)) 须为整数，现为 \(written)"))
      return false
    }
    return true
  }

  private func hint(for value: Double, _ rule: NumberRule) -> Message? {
    if rule.isShare, value > 1, value <= 100 {
      let percent = Wording.number(value)
      return Message(
        "it is a share: write \(percent)% for \(percent) per cent",
        "这是比例：百分之 \(percent) 请写 \(percent)%")
    }
    if rule.isYearly, value > rule.bounds.high {
      return Message(
        "this is a rate a year, for one member; was it meant a week, or for all members?",
        "这是每名会员的年均次数；是否误写成每周次数或全体会员的合计？")
    }
    return value < rule.bounds.admitted.lowerBound ? rule.hintBelow : nil
  }

  private mutating func admits(
    _ distribution: Distribution, _ rule: NumberRule, _ key: String, _ tree: Tree
  ) -> Bool {
    guard !rule.isFixed else {
      log.error(
        .badNumber, at: tree.origin,
        Message(
          "\(Wording.quoted(key)) must be certain; \(tree.kind.english) is not",
          "\(Wording.quoted(key)) 须为确定的数，不能是\(tree.kind.chinese)"),
        hint: Message(
          "write one number: this one is part of the set-up, the same in every replicate",
          "请写一个数：它属于设定，每次重复都相同"))
      return false
    }
    let outside = distribution.probability(outside: rule.bounds.admitted)
    let most: Double
    if case .choice = distribution { most = 0 } else { most = Reader.mostOutside }
    guard outside > most else { return true }
    let percent = Wording.number((outside * 100).rounded())
    let phrase = rule.bounds.phrase
    log.error(
      .outOfRange, at: tree.origin,
      Message(
        "\(Wording.quoted(key)) must be \(phrase.english), but \(percent) % of "
          + "\(tree.kind.english) is not",
        "\(Wording.quoted(key)) 须\(phrase.chinese)，但\(tree.kind.chinese) 有 \(percent) % 不在其内"),
      hint: most == 0
        ? Message("take out the values that are not", "请去掉不符合的值")
        : Message("move it or make it narrower", "请移动或收窄它"))
    return false
  }

  // MARK: Values over time

  /// Reads a number or steps over time into all places.
  ///
  /// - Parameter before: The value until the first step, when that does not begin at week 0.
  mutating func schedule(
    _ tree: Tree, _ rule: NumberRule, _ key: String, _ path: ValuePath,
    _ targets: [WritableKeyPath<Scenario, Schedule>], before: Double
  ) {
    guard case .list = tree.content else {
      for target in targets { scenario[keyPath: target] = Schedule(0) }
      number(tree, rule, key, path, targets.map { $0.appending(path: \.steps[0].value) })
      return
    }
    guard let elements = list(tree, key, count: 1...Limits.scheduleSteps),
      let weeks = stepWeeks(elements, key)
    else { return }
    let lead = weeks[0] > 0 ? [Schedule.Step(fromWeek: 0, value: before)] : []
    let steps = lead + weeks.map { Schedule.Step(fromWeek: $0, value: 0) }
    for target in targets { scenario[keyPath: target] = Schedule(steps: steps) }
    for (index, element) in elements.enumerated() {
      guard let value = element["value"] else { continue }
      let step = index + lead.count
      let stepPath = path.appending(String(weeks[index]))
      origins[stepPath.full] = value.origin
      number(
        value, rule, key, stepPath, targets.map { $0.appending(path: \.steps[step].value) })
    }
  }

  /// The weeks from which steps hold; nil, with errors, when they do not rise.
  private mutating func stepWeeks(_ elements: [Tree], _ key: String) -> [Int]? {
    var weeks: [Int] = []
    var isSound = true
    for element in elements {
      guard expectMap(element, StepRecord.description) else { return nil }
      for entry in element.entries where !["from_week", "value"].contains(entry.key) {
        log.error(
          .unknownKey, at: entry.keyOrigin,
          Message(
            "a step has no key \(Wording.quoted(entry.key))",
            "阶段没有键 \(Wording.quoted(entry.key))"),
          hint: Suggestion.hint(for: entry.key, among: ["from_week", "value"], called: .key))
      }
      if element["value"] == nil {
        log.error(
          .missingKey, at: element.origin,
          Message("a step needs the key `value`", "阶段缺少键 `value`"))
      }
      guard let weekTree = element["from_week"] else {
        log.error(
          .missingKey, at: element.origin,
          Message("a step needs the key `from_week`", "阶段缺少键 `from_week`"),
          hint: Message(
            "for example `{from_week: 26, value: 500_000}`",
            "例如 `{from_week: 26, value: 500_000}`"))
        isSound = false
        continue
      }
      guard let week = fixedNumber(weekTree, StepRecord.week, "from_week") else {
        isSound = false
        continue
      }
      if let last = weeks.last, Int(week) <= last {
        log.error(
          .outOfRange, at: weekTree.origin,
          Message(
            "the steps of \(Wording.quoted(key)) must rise: week \(Int(week)) after week \(last)",
            "\(Wording.quoted(key)) 的各阶段须按周递增：第 \(last) 周之后不能是第 \(Int(week)) 周"))
        isSound = false
      }
      weeks.append(Int(week))
    }
    return isSound ? weeks : nil
  }
}

/// A step of a value over time.
enum StepRecord {
  static let week = NumberRule.whole(0...Double(Limits.weeks))

  static let description = RecordDescription(
    noun: Message("a step", "阶段"),
    keys: [
      KeyDescription(
        "from_week", .number(week), unit: "week", required: true,
        meaning: "Week of the simulation, from 0, in which the value begins.", example: "26"),
      KeyDescription(
        "value", .text(0), required: true, meaning: "The value from then on.", example: "500_000"),
    ], discriminator: nil)
}
