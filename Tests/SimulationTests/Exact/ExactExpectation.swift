import Scenarios

@testable import Simulation

/// Mean and variance of a sum over all agents, in agents.
struct ExactSum {
  var mean = 0.0
  var variance = 0.0
}

/// What the chains of all members expect of a plan: week by week and over the horizon, by matrix
/// products.
///
/// Members do not act on each other, so sums over agents are sums of independent numbers: their
/// variances add up. Within a member, sums over the steps of a week are not independent; first and
/// second moments are carried along state by state.
struct ExactExpectation {
  /// `stocks[week][state]`.
  private(set) var stocks: [[ExactSum]]
  /// `weeks[week][measure]`, in the order of `ExactMeasures.all`.
  private(set) var weeks: [[ExactSum]]
  private(set) var horizon: [ExactSum]

  init(_ scenario: Scenario, plan: Int) {
    let setting = ExactSetting(scenario, plan: plan)
    let weekCount = setting.steps / setting.stepsPerWeek
    stocks = [[ExactSum]](
      repeating: MemberState.allCases.map { _ in ExactSum() }, count: weekCount)
    weeks = [[ExactSum]](
      repeating: ExactMeasures.all.map { _ in ExactSum() }, count: weekCount)
    horizon = ExactMeasures.all.map { _ in ExactSum() }
    let layout = AgentLayout(
      shares: scenario.segments.map(\.share), agents: scenario.settings.agents)
    for cell in Cells(plan: setting.plan, layout: layout).cells {
      add(cell, setting)
    }
  }

  /// Adds the members of a cell, each of whom refuses with the segment's probability.
  private mutating func add(_ cell: Cell, _ setting: ExactSetting) {
    let neverJoin = setting.scenario.segments[cell.segment].neverJoin
    var kinds = [false, true].map { refuses in
      (
        share: refuses ? neverJoin : 1 - neverJoin,
        run: ChainRun(
          MemberChain(setting, segment: cell.segment, wave: cell.wave, refuses: refuses))
      )
    }
    let agents = Double(cell.agents.count)
    for step in 0..<setting.steps {
      for index in kinds.indices { kinds[index].run.advance(step) }
      guard (step + 1) % setting.stepsPerWeek == 0 else { continue }
      let week = step / setting.stepsPerWeek
      for state in MemberState.allCases.indices {
        let chance = kinds.reduce(0) { $0 + $1.share * $1.run.stocks[state] }
        stocks[week][state].add(
          agents, PartialMoments(first: chance, second: chance))
      }
      for measure in ExactMeasures.all.indices {
        weeks[week][measure].add(
          agents, kinds.reduce(PartialMoments()) { $0 + $1.run.week.total(measure) * $1.share })
        guard step + 1 == setting.horizon else { continue }
        horizon[measure].add(
          agents, kinds.reduce(PartialMoments()) { $0 + $1.run.all.total(measure) * $1.share })
      }
      for index in kinds.indices { kinds[index].run.week.restart() }
    }
  }
}

extension ExactSum {
  /// Adds independent agents, each of given moments.
  fileprivate mutating func add(_ agents: Double, _ moments: PartialMoments) {
    mean += agents * moments.first
    variance += agents * max(0, moments.second - moments.first * moments.first)
  }
}

/// One member's chain on its way.
private struct ChainRun {
  /// Moments of every measure since some step, split by the state the member is in.
  struct Window {
    private(set) var moments: [[PartialMoments]]

    init(states: Int) {
      moments = [[PartialMoments]](
        repeating: [PartialMoments](repeating: PartialMoments(), count: states),
        count: ExactMeasures.all.count)
    }

    mutating func restart() { self = Window(states: moments[0].count) }

    func total(_ measure: Int) -> PartialMoments { moments[measure].reduce(PartialMoments(), +) }

    /// A branch taken from `state`: what had been gathered goes along, and the branch's own adds.
    mutating func add(
      _ gained: PartialMoments, _ branch: MemberChain.Branch, chance: Double,
      before: PartialMoments, measure: Int
    ) {
      let to = branch.to.number
      moments[measure][to].first += branch.probability * before.first + gained.first * chance
      moments[measure][to].second +=
        branch.probability * before.second + 2 * gained.first * before.first
        + gained.second * chance
    }
  }

  private var chain: MemberChain
  private var chances: [Double]
  private(set) var all: Window
  var week: Window

  init(_ chain: MemberChain) {
    self.chain = chain
    chances = chain.start
    all = Window(states: chances.count)
    week = all
  }

  /// Chances of the states, entries taken together.
  var stocks: [Double] {
    var stocks = [Double](repeating: 0, count: MemberState.allCases.count)
    for (number, chance) in chances.enumerated() {
      stocks[MemberChain.State(number: number).counted.rawValue] += chance
    }
    return stocks
  }

  mutating func advance(_ step: Int) {
    let view = chain.enter(step)
    let states = chain.stateCount(beforeStep: step + 1)
    var next = [Double](repeating: 0, count: states)
    var (nextAll, nextWeek) = (Window(states: states), Window(states: states))
    for (number, chance) in chances.enumerated() where chance > 0 {
      let from = MemberChain.State(number: number)
      let measures = ExactMeasures(chain, view, from: from)
      for branch in chain.branches(from: from, view) where branch.probability > 0 {
        next[branch.to.number] += chance * branch.probability
        for (index, measure) in ExactMeasures.all.enumerated() {
          let gained = measures.moments(of: measure, over: branch)
          nextAll.add(
            gained, branch, chance: chance, before: all.moments[index][number], measure: index)
          nextWeek.add(
            gained, branch, chance: chance, before: week.moments[index][number], measure: index)
        }
      }
    }
    (chances, all, week) = (next, nextAll, nextWeek)
  }
}
