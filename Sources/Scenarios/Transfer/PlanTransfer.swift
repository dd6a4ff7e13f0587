/// One brand's plan in another brand's world: what copying somebody else's homework (抄作业) comes to.
///
/// The plan keeps how often it touches, how it recruits, its waves and its gates. What has no
/// counterpart in the world is mapped, or left out, and every such change is told. Money of the
/// brand's size (budgets, fixed cost, setup) and numbers of people (posts, joins a gate asks for) are
/// multiplied by the ratio of the two markets' members, unless they are to stay.
public struct PlanTransfer: Sendable {
  /// The world with its own plans, and the transferred one behind them.
  public let scenario: Scenario
  /// Name of the transferred plan: `staged of beauty-chain`.
  public let planName: String
  /// The scenario that the plan is from, with that plan and baseline alone, over as many weeks as the
  /// world: what a plan brings grows with the horizon.
  public let home: Scenario
  public let notes: [TransferNote]
  /// What is suspicious about the plan in the world, beside what is suspicious about the world itself.
  public let warnings: [Diagnostic]

  /// - Parameters:
  ///   - plan: name of a plan of `source`, not baseline.
  ///   - isScaled: false: money and numbers of people stay as they are, whatever the markets' sizes.
  /// - Throws: ``InvalidScenario`` when either file is invalid, the plan does not exist, or cannot be
  ///   carried out in the world.
  public init(
    of plan: String, from source: ScenarioReader, to world: ScenarioReader, isScaled: Bool = true
  ) throws(InvalidScenario) {
    let origin = try source.read()
    let target = try world.read()
    guard plan != Plan.baselineName else {
      throw Self.failure(
        Message(
          "baseline is what a plan is held against, and cannot be transferred",
          "baseline 是对照的基准，不能照搬"),
        source: source.file,
        hint: Message("name another plan behind the colon", "请在冒号后写另一个计划"))
    }
    var home = try origin.scenario.restricted(toPlans: [plan], option: "--plan-from")
    home.calendar.weeks = target.scenario.calendar.weeks
    self.home = home
    let factor =
      isScaled ? target.scenario.market.members / origin.scenario.market.members : 1
    var carrying = PlanCarrying(
      plan: home[planNamed: plan], of: origin.scenario, to: target.scenario, factor: factor)
    let tree = carrying.carried(try source.completedPlan(plan))
    planName = Self.name(of: plan, from: origin.scenario, in: target.scenario)
    notes = carrying.notes
    let named = tree.setting("name", to: Tree(text: planName, origin: tree.origin))
    do {
      let read = try world.read(addingPlan: named)
      scenario = read.scenario
      warnings = read.warnings.filter { !target.warnings.contains($0) }
    } catch {
      throw Self.failure(
        Message(
          "the plan \(Wording.quoted(plan)) cannot be carried out in this world: ",
          "计划 \(Wording.quoted(plan)) 在此处无法实施：")
          + (error.diagnostics.first?.message ?? Message(verbatim: "")),
        source: world.file, hint: error.diagnostics.first?.hint)
    }
  }

  /// A name that no plan of the world has.
  private static func name(of plan: String, from source: Scenario, in world: Scenario) -> String {
    let whole = "\(plan) of \(source.name)"
    func cut(to length: Int) -> String {
      String(String.UnicodeScalarView(whole.unicodeScalars.prefix(length))).trimmed
    }
    let name = cut(to: Limits.nameLength)
    let taken = world.plans.map(\.name)
    guard taken.contains(name) else { return name }
    let numbers = (2...).lazy.map { "\(cut(to: Limits.nameLength - 4)) \($0)" }
    return numbers.first { !taken.contains($0) } ?? name
  }

  private static func failure(_ message: Message, source: String, hint: Message?)
    -> InvalidScenario
  {
    InvalidScenario(diagnostics: [
      Diagnostic(
        severity: .error, code: .conflict, source: source, message: message, hint: hint)
    ])
  }
}
