/// The plans of a file: what each says itself, and what it comes to with all that it inherits.
struct PlanTrees {
  fileprivate struct PlanTree {
    let own: Tree
    let completed: Tree
    var parent: String? { own["from"]?.text?.trimmed }
  }

  /// In the order of the file.
  private let names: [String]
  fileprivate let plans: [String: PlanTree]

  /// - Parameter root: of the file, overrides outside of plans in place.
  init(_ root: Tree, overrides: [PlanOverride], _ log: inout DiagnosticLog) {
    let elements = root["plans"]?.elements ?? []
    let completed = Inheritance.complete(elements, overrides: overrides, &log)
    var names: [String] = []
    var plans: [String: PlanTree] = [:]
    for (own, completed) in zip(elements, completed) {
      guard let name = own["name"]?.text?.trimmed, plans[name] == nil else { continue }
      // An override of what is inherited leads nowhere in what the plan says itself, which is as it
      // should be: it is told where it has been completed.
      var ignored = log
      let written = overrides.filter { $0.plan == name }
        .reduce(own) { $1.assignment.apply(to: $0, &ignored) }
      names.append(name)
      plans[name] = PlanTree(
        own: written.removing("name"), completed: completed.removing("name"))
    }
    self.names = names
    self.plans = plans
  }

  func changes(to other: PlanTrees) -> [KeyChange] {
    let all = names + other.names.filter { plans[$0] == nil }
    let changed = Dictionary(
      all.map { ($0, places(of: $0, to: other)) }, uniquingKeysWith: { first, _ in first })
    let changes = all.flatMap { name in
      (changed[name] ?? []).filter { place in
        !isInherited(place, by: name, other) { changed[$0] ?? [] }
      }.map { $0.change(in: name) }
    }
    var order = TreeComparison()
    order.compareOrder(names, other.names, ["plans"])
    return changes + order.found.map { $0.change(in: nil) }
  }

  private func places(of name: String, to other: PlanTrees) -> [TreeComparison.Place] {
    var comparison = TreeComparison()
    if let old = plan(name), let new = other.plan(name) {
      comparison.compare(old.completed, new.completed, at: [])
    } else {
      // A plan that is new is told as it is written.
      comparison.compare(plan(name)?.whole, other.plan(name)?.whole, at: [])
    }
    // What it inherits from explains the rest.
    let parent = comparison.found.filter { $0.keys == ["from"] }
    return parent + comparison.found.filter { $0.keys != ["from"] }
  }

  /// Every file has a baseline.
  private func plan(_ name: String) -> PlanTree? {
    let empty = Tree(origin: .wholeFile)
    return plans[name]
      ?? (name == Plan.baselineName ? PlanTree(own: empty, completed: empty) : nil)
  }

  /// Whether the plan that it inherits from changes likewise, and neither file says anything of its own.
  private func isInherited(
    _ place: TreeComparison.Place, by name: String, _ other: PlanTrees,
    _ places: (String) -> [TreeComparison.Place]
  ) -> Bool {
    guard let old = plans[name], let new = other.plans[name], let parent = old.parent,
      parent == new.parent
    else { return false }
    return places(parent).contains(place) && !old.own.reaches(place.keys[...])
      && !new.own.reaches(place.keys[...])
  }
}

extension PlanTrees.PlanTree {
  /// Never without keys, so that a plan that says nothing is still a plan.
  fileprivate var whole: Tree {
    own.entries.isEmpty ? Tree(text: "{}", origin: .wholeFile) : own
  }
}

extension Tree {
  /// Whether something is written at the end of a path, or on the way to it.
  fileprivate func reaches(_ keys: ArraySlice<String>) -> Bool {
    guard let key = keys.first else { return true }
    switch content {
    case .map(let entries):
      guard let entry = entries.last(where: { $0.key == key }) else { return false }
      return entry.value.reaches(keys.dropFirst())
    // A list replaces what is inherited as a whole.
    case .list, .text, .nothing: return true
    }
  }
}
