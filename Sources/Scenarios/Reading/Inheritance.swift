/// `from:` in plans: maps are merged deeply, a list replaces a list, `null` removes.
enum Inheritance {
  /// What a plan keeps to itself.
  private static let own: Set<String> = ["name", "title", "from"]

  /// The plans, in their order, each with the keys it inherits; a plan whose parent cannot be found
  /// stands as it is.
  ///
  /// - Parameter overrides: Set on the completed plans, before others inherit from them.
  static func complete(
    _ plans: [Tree], overrides: [PlanOverride], _ log: inout DiagnosticLog
  ) -> [Tree] {
    let names = plans.map { $0["name"]?.text?.trimmed ?? "" }
    var completed: [Int: Tree] = [:]
    for index in plans.indices where completed[index] == nil {
      // From the plan up to the first ancestor that is complete, then back down.
      var chain = [index]
      while let next = parent(of: chain[chain.count - 1], plans, names, &log) {
        guard completed[next] == nil else { break }
        guard !chain.contains(next) else {
          reportCycle(chain, to: next, plans, names, &log)
          break
        }
        chain.append(next)
      }
      for (position, member) in chain.enumerated().reversed() {
        let ancestor =
          position + 1 < chain.count
          ? completed[chain[position + 1]]
          : parent(of: member, plans, names, &log).flatMap { completed[$0] }
        let merged = ancestor.map { merge(plans[member], over: withoutOwn($0)) } ?? plans[member]
        completed[member] = overrides.filter { $0.plan == names[member] }
          .reduce(merged) { $1.assignment.apply(to: $0, &log) }
      }
    }
    return plans.indices.compactMap { completed[$0] }
  }

  /// The index of the plan another inherits from; nil when it has none, or one that is not there.
  private static func parent(
    of index: Int, _ plans: [Tree], _ names: [String], _ log: inout DiagnosticLog
  ) -> Int? {
    guard let from = plans[index]["from"] else { return nil }
    guard let name = from.text?.trimmed else {
      log.error(
        .wrongType, at: from.origin,
        Message(
          "`from` must be the name of a plan, not \(from.kind.english)",
          "`from` 须为计划名称，而不是\(from.kind.chinese)"))
      return nil
    }
    if name == names[index] {
      log.error(
        .inheritance, at: from.origin,
        Message(
          "the plan \(Wording.quoted(name)) cannot inherit from itself",
          "计划 \(Wording.quoted(name)) 不能继承自身"))
      return nil
    }
    if let parent = names.firstIndex(of: name) { return parent }
    // A baseline without entry is an empty plan.
    guard name != Plan.baselineName else { return nil }
    let others = names.filter { $0 != names[index] && !$0.isEmpty } + [Plan.baselineName]
    log.error(
      .inheritance, at: from.origin,
      Message(
        "there is no plan \(Wording.quoted(name)) to inherit from",
        "没有可继承的计划 \(Wording.quoted(name))"),
      hint: Suggestion.hint(for: name, among: others, called: .plan))
    return nil
  }

  private static func reportCycle(
    _ chain: [Int], to start: Int, _ plans: [Tree], _ names: [String], _ log: inout DiagnosticLog
  ) {
    let circle = chain[(chain.firstIndex(of: start) ?? 0)...].map { names[$0] }
    let first = circle.min() ?? ""
    let turned = circle.drop { $0 != first } + circle.prefix { $0 != first } + [first]
    let path = turned.map { Wording.plain($0) }.joined(separator: " → ")
    guard let from = names.firstIndex(of: first).flatMap({ plans[$0]["from"] }) else { return }
    log.error(
      .inheritance, at: from.origin,
      Message("plans inherit from each other in a circle: \(path)", "计划循环继承：\(path)"))
  }

  private static func withoutOwn(_ plan: Tree) -> Tree {
    guard case .map(let entries) = plan.content else { return plan }
    return Tree(
      content: .map(entries.filter { !own.contains($0.key) }), origin: plan.origin)
  }

  /// A tree over another: what both have as maps is merged, else the upper one holds, `null` too,
  /// which readers take as a key that is not there.
  private static func merge(_ upper: Tree, over lower: Tree) -> Tree {
    guard case .map(let upperEntries) = upper.content, case .map(let lowerEntries) = lower.content
    else { return upper }
    var entries = lowerEntries
    for entry in upperEntries {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index].value = merge(entry.value, over: entries[index].value)
        entries[index].keyOrigin = entry.keyOrigin
      } else {
        entries.append(entry)
      }
    }
    return Tree(content: .map(entries), origin: upper.origin)
  }
}
