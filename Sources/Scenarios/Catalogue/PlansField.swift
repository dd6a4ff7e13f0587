extension Field where Entity == Scenario {
  static var plans: Field {
    Field(
      KeyDescription(
        "plans", .list(.record(Catalogue.plan.description), 0...Limits.plans),
        standard: "`baseline` alone",
        meaning:
          "What the brand may do. `baseline` (no waves, no spend, no touches) needs no entry.")
    ) { tree, _, reader in reader.plans(tree) }
  }
}

extension Reader {
  /// Reads the plans, each completed by what it inherits.
  mutating func plans(_ tree: Tree) {
    guard let elements = list(tree, "plans", count: 0...Limits.plans) else { return }
    refuseEqualNames(elements, "plans")
    for element in Inheritance.complete(elements, overrides: planOverrides, &log) {
      let name = element["name"]?.text.map(\.trimmed) ?? String(scenario.plans.count)
      guard !scenario.plans.contains(where: { $0.name == name }) else { continue }
      var blank = Plan()
      blank.name = name
      scenario.plans.append(scenario.completed(blank))
      plan = name
      let path = ValuePath(full: "plans.\(name)", draw: "plans")
      Catalogue.plan.read(
        element, at: Site(place: \.[planNamed: name], path: path), &self)
      resolveAfter(element, name)
    }
    plan = nil
  }

  /// Puts the index of the wave each wave waits for.
  private mutating func resolveAfter(_ planTree: Tree, _ name: String) {
    let waves = planTree["waves"]?.elements ?? []
    guard waves.count == scenario[planNamed: name].waves.count else { return }
    let names = waves.map { $0["name"]?.text?.trimmed ?? "" }
    for (index, wave) in waves.enumerated() {
      guard let after = wave["after"], let text = after.text?.trimmed else { continue }
      let found = self.index(of: text, among: names, called: .wave, at: after.origin)
      scenario[planNamed: name].waves[index].after = found
    }
  }
}

extension Scenario {
  /// The plan with an entry for every channel, port and segment.
  func completed(_ plan: Plan) -> Plan {
    var plan = plan
    plan.acquisition = channels.map { _ in Schedule(0) }
    plan.touches = ports.map { _ in segments.map { _ in Schedule(0) } }
    return plan
  }
}
