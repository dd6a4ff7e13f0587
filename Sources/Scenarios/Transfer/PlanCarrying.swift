/// Carries a plan's tree over to another world, and keeps account of what it changed.
struct PlanCarrying {
  private let plan: Plan
  private let source: Scenario
  private let world: Scenario
  private let factor: Double
  private let counterparts: Counterparts
  private(set) var notes: [TransferNote] = []

  /// - Parameter factor: on money of the brand's size and numbers of people.
  init(plan: Plan, of source: Scenario, to world: Scenario, factor: Double) {
    self.plan = plan
    self.source = source
    self.world = world
    self.factor = factor
    counterparts = Counterparts(of: plan, from: source, in: world)
  }

  /// - Parameter tree: the plan as its file has it, with all that it inherits.
  mutating func carried(_ tree: Tree) -> Tree {
    if factor != 1 { notes.append(.scaled(factor: factor)) }
    if source.currency != world.currency {
      notes.append(.otherCurrency(source: source.currency, world: world.currency))
    }
    if source.calendar.weeks != world.calendar.weeks {
      notes.append(
        .otherHorizon(source: source.calendar.weeks, world: world.calendar.weeks))
    }
    let factor = factor
    var plan = tree.removing("from").removing("title")
      .mapping("budget") { budget in
        budget.mapping("total") { $0.scaled(by: factor) }
          .mapping("per_week") { $0.scaled(by: factor) }
      }
      .mapping("fixed_cost_per_week") { $0.scaled(by: factor) }
    plan = plan.mapping("acquisition") { acquisition($0) }
    plan = plan.mapping("touches") { touches($0) }
    plan = staff(plan)
    return plan.mapping("waves") { waves($0) }
  }

  // MARK: Channels

  private mutating func acquisition(_ tree: Tree) -> Tree {
    var carried = Tree(origin: tree.origin)
    var homeless: [(name: String, budget: Schedule)] = []
    for entry in tree.entries where !entry.value.isNothing {
      guard let index = source.channels.firstIndex(where: { $0.name == entry.key }) else {
        continue
      }
      let isAd = source.channels[index].trigger == .ad
      guard let counterpart = counterparts.channels[index] else {
        if isAd {
          homeless.append((entry.key, plan.acquisition[index]))
        } else {
          notes.append(.channelLeftOut(entry.key))
        }
        continue
      }
      let name = world.channels[counterpart].name
      if name != entry.key {
        notes.append(.channelStandsFor(source: entry.key, world: name))
      }
      carried = carried.setting(name, to: isAd ? entry.value.scaled(by: factor) : entry.value)
    }
    return moving(homeless, into: carried)
  }

  /// Spends the budgets of ad channels without a counterpart on the first ad channel of the world, with
  /// the middles of what is uncertain.
  private mutating func moving(
    _ homeless: [(name: String, budget: Schedule)], into carried: Tree
  ) -> Tree {
    guard !homeless.isEmpty else { return carried }
    guard let target = world.channels.firstIndex(where: { $0.trigger == .ad }) else {
      notes += homeless.map { .channelLeftOut($0.name) }
      return carried
    }
    let name = world.channels[target].name
    notes += homeless.map { .budgetMoved(source: $0.name, world: name) }
    let own = counterparts.channels.firstIndex(of: target).map { plan.acquisition[$0] }
    let total = Schedule.weightedSum(
      (homeless.map(\.budget) + [own].compactMap { $0 }).map { ($0, factor) })
    return carried.setting(name, to: Tree(total, origin: carried.origin))
  }

  // MARK: Touches and staff

  private mutating func touches(_ tree: Tree) -> Tree {
    var carried = Tree(origin: tree.origin)
    for entry in tree.entries where !entry.value.isNothing {
      guard let index = source.ports.firstIndex(where: { $0.name == entry.key }) else { continue }
      guard let counterpart = counterparts.ports[index] else {
        notes.append(.portLeftOut(entry.key))
        continue
      }
      let name = world.ports[counterpart].name
      if name != entry.key { notes.append(.portStandsFor(source: entry.key, world: name)) }
      carried = carried.setting(name, to: touches(entry.value, port: index))
    }
    return carried
  }

  /// Of one port; where they differ between segments and the world has others, the mean by the
  /// segments' shares.
  private mutating func touches(_ tree: Tree, port: Int) -> Tree {
    guard case .map(let entries) = tree.content else { return tree }
    let named = Set(source.segments.map(\.name))
    if world.segments.allSatisfy({ named.contains($0.name) }) {
      let known = world.segments.map(\.name)
      return Tree(content: .map(entries.filter { known.contains($0.key) }), origin: tree.origin)
    }
    notes.append(.touchesAveraged(port: source.ports[port].name))
    let mean = Schedule.weightedSum(
      zip(plan.touches[port], source.segments).map { ($0, $1.share) })
    return Tree(mean, origin: tree.origin)
  }

  private mutating func staff(_ tree: Tree) -> Tree {
    guard let staff = tree["staff"] else { return tree }
    let hasWork =
      world.ports.contains(where: \.staffed) || world.channels.contains { $0.trigger == .staff }
    guard hasWork else {
      notes.append(.staffLeftOut)
      return tree.removing("staff")
    }
    let factor = factor
    let carried = staff.mapping("count") { $0.scaled(by: factor).roundedUp }
      .mapping("max_count") { $0.scaled(by: factor).roundedUp }
    return tree.setting("staff", to: recruiting(carried))
  }

  /// Without a staff channel time spent on recruiting would be lost.
  private mutating func recruiting(_ staff: Tree) -> Tree {
    guard staff["recruit_share"] != nil, !world.channels.contains(where: { $0.trigger == .staff })
    else { return staff }
    notes += source.channels.filter { $0.trigger == .staff }.map { .channelLeftOut($0.name) }
    return staff.removing("recruit_share")
  }

  // MARK: Waves

  private mutating func waves(_ tree: Tree) -> Tree {
    let isKnown = plan.waves.allSatisfy { wave in
      wave.audience.takesRest || wave.audience.segments.count == source.segments.count
        || wave.audience.segments.allSatisfy { counterparts.segments[$0] != nil }
    }
    if !isKnown { notes.append(.wavesOfAll) }
    let factor = factor
    let carried = zip(tree.elements, plan.waves).map { element, wave -> Tree in
      var element = element.mapping("setup_cost") { $0.scaled(by: factor) }
        .mapping("gate") { gate in gate.mapping("all") { conditions($0, factor) } }
      guard !wave.audience.takesRest else { return element }
      if wave.audience.segments.count == source.segments.count {
        element = element.mapping("audience") { $0.removing("segments") }
      }
      return isKnown ? element : ofAll(element, wave)
    }
    return Tree(content: .list(carried), origin: tree.origin)
  }

  /// Bounds on joins are numbers of people.
  private func conditions(_ tree: Tree, _ factor: Double) -> Tree {
    let carried = tree.elements.map { condition in
      guard condition["kpi"]?.text == Gate.Indicator.joins.rawValue else { return condition }
      return Gate.Bound.allCases.reduce(condition) { condition, bound in
        condition.mapping(bound.rawValue) { value in
          guard case .list(let values) = value.content else { return value.scaled(by: factor) }
          return Tree(
            content: .list(values.map { $0.scaled(by: factor) }), origin: value.origin)
        }
      }
    }
    return Tree(content: .list(carried), origin: tree.origin)
  }

  /// A wave that takes as large a part of all members as it takes at home.
  private func ofAll(_ element: Tree, _ wave: Wave) -> Tree {
    let part = wave.audience.segments.reduce(0) { $0 + source.segments[$1].share }
    let audience = Tree(origin: element.origin).setting(
      "share", to: Tree(number: wave.audience.share * part, origin: element.origin))
    return element.setting("audience", to: audience)
  }
}

extension Tree {
  /// Posts are whole: a number or the values of steps, rounded up. Of a distribution that would be
  /// rounded to none, one.
  fileprivate var roundedUp: Tree {
    if case .list(let steps) = content {
      return Tree(
        content: .list(steps.map { $0.mapping("value") { $0.roundedUp } }), origin: origin)
    }
    guard let text, let value = try? UncertainText.parse(text, isShare: false) else { return self }
    switch value {
    case .number(let number): return Tree(number: number.rounded(.up), origin: origin)
    case .distribution(let distribution):
      return distribution.quantile(0.5) < 1 ? Tree(number: 1, origin: origin) : self
    }
  }
}

extension Schedule {
  /// Σ weight · value, week by week; 0 when there are none.
  static func weightedSum(_ parts: [(schedule: Schedule, weight: Double)]) -> Schedule {
    let weeks = Set(parts.flatMap { $0.schedule.steps.map(\.fromWeek) }).union([0]).sorted()
    return Schedule(
      steps: weeks.map { week in
        Step(
          fromWeek: week,
          value: parts.reduce(0) { $0 + $1.weight * $1.schedule.value(inWeek: week) })
      })
  }
}
