import Randomness
import Scenarios
import Simulation
import Testing

@testable import Projections

/// What is said below the table, for worlds made by hand: one week without discounting, so that NPV is
/// what the plan earns.
struct RunNotesTests {
  /// A world with a plan "pool" whose wave "pilot" has a gate.
  private struct World {
    var scenario: Scenario
    /// By replicate number: what the plan earns, told from all agents and from either half.
    var earnings: [(all: Double, even: Double, odd: Double)] = []
    /// What is earned, or happens instead.
    var measure = Measure.grossMargin
    /// By replicate: what the last check of the gate saw, and by how much halves differ.
    var readings: [(value: Double, halfDifference: Double)] = []

    init(onFail: Gate.OnFail = .stop) {
      scenario = Worlds.scenario(plans: ["baseline", "pool"], weeks: 1)
      scenario.settings.agents = 1000
      scenario.market.members = 1e6
      scenario.uncertainNumbers = []
      var wave = Wave()
      wave.name = "pilot"
      var gate = Gate()
      gate.conditions = [Self.condition]
      gate.onFail = onFail
      wave.gate = gate
      scenario.plans[1].waves = [wave]
    }

    private static let condition = Gate.Condition(indicator: .joins, bound: .atLeast, value: 100)

    private func plan(_ earning: Double) -> PlanOutcome {
      var plan = Worlds.plan(earnings: [earning], scenario: scenario)
      plan.weeks = [Worlds.tally([measure: earning, .publicDormants: 1000])]
      return plan
    }

    private func outcome(_ replicate: Int) -> ReplicateOutcome {
      let earning = earnings[replicate]
      var (baseline, pool) = (plan(0), plan(earning.all))
      baseline.halves = [plan(0), plan(0)]
      pool.halves = [plan(earning.even), plan(earning.odd)]
      var wave = WaveOutcomes.opened
      if readings.indices.contains(replicate) {
        wave.readings = [
          GateReading(
            condition: Self.condition, value: readings[replicate].value,
            halfDifference: readings[replicate].halfDifference)
        ]
      }
      pool.waves = [wave]
      return ReplicateOutcome(replicate: replicate, plans: [baseline, pool])
    }

    var projection: Projection {
      let catalogue = Catalogue(for: scenario)
      return Projection(
        scenario: scenario, catalogue: catalogue,
        replicates: earnings.indices.map {
          ReplicateIndicators(
            of: outcome($0), scenario: scenario, parameters: [], catalogue: catalogue)
        })
    }

    func notes(_ language: Language = .english) -> [String] {
      RunNotes(projection: projection, language: language).sentences
    }

    /// Earnings around 100 with sd 10, halves that differ by what noise of this sd leads to.
    mutating func earn(replicates: Int, noise: Double) {
      earnings = (0..<replicates).map { index in
        let value = 100 + 10 * Self.normal(index, replicates)
        return (value, value + noise, value - noise)
      }
    }

    /// Readings around `mean` with this sd, likewise.
    mutating func read(around mean: Double, sd: Double, noise: Double) {
      readings = earnings.indices.map { index in
        (mean + sd * Self.normal(index, earnings.count), 2 * noise)
      }
    }

    /// The middles of slices of equal probability: a normal sample without chance.
    private static func normal(_ index: Int, _ count: Int) -> Double {
      normalQuantile((Double(index) + 0.5) / Double(count))
    }
  }

  // MARK: Three kinds of spread

  /// Values 0, 2, 4 of variance 4 without noise, and no uncertain number: all is chance, for sure.
  @Test func allIsChance() {
    var world = World()
    world.earnings = [0.0, 2, 4].map { ($0, $0, $0) }
    #expect(
      world.notes() == [
        "Why the net present value of pool varies: 0 % what we do not know, 100 % chance, "
          + "0 % noise of 1k agents (not part of the ranges)."
      ])
    #expect(
      world.notes(.chinese) == [
        "pool 净现值的方差：0 % 来自未知参数，100 % 来自偶然，0 % 是 1000 个模拟个体的抽样噪声（不计入区间）。"
      ])
  }

  /// Values 0, 2, 4 of variance 4, each with s² = 1, of which 0.999 is noise. Without one of them V is
  /// 2, 8 and 2: the jackknife of 1/V is √(2/3·(2·0.125² + 0.25²)) = 0.25.
  @Test func sharesHaveErrors() {
    var world = World()
    world.earnings = [0.0, 2, 4].map { ($0, $0 + 1, $0 - 1) }
    #expect(
      world.notes().first?.contains("75 ± 25 % chance, 25 ± 25 % noise of 1k agents") ?? false)
    #expect(world.notes(.chinese).first?.contains("25 ± 25 % 是 1000 个模拟个体的抽样噪声") ?? false)
  }

  /// Values 0, 1, 3 with s² = 4, more than all variance: without one of them V is 2, 4.5 and 0.5, and
  /// 4/V scatters by more than 1.
  @Test func anErrorBeyondAHundredPercentSaysNoMore() {
    var world = World()
    world.earnings = [0.0, 1, 3].map { ($0, $0 + 2, $0 - 2) }
    #expect(world.notes().first?.contains("0 ± >100 % chance, 100 ± >100 % noise") ?? false)
  }

  /// Values of sd 10 with noise of sd 0.1: one in ten thousand, known to less than a percent.
  @Test func aSmallErrorIsNotNone() {
    var world = World()
    world.earn(replicates: 50, noise: 0.1)
    #expect(world.notes().first?.contains("100 ± 1 % chance, 0 ± 1 % noise") ?? false)
  }

  /// Of two replicates there is no error to tell.
  @Test func twoReplicatesHaveNoErrors() {
    var world = World()
    world.earnings = [0.0, 2].map { ($0, $0 + 1, $0 - 1) }
    #expect(world.notes().first?.contains("50 % chance, 50 % noise") ?? false)
  }

  @Test func oneReplicateHasNoNotes() {
    var world = World()
    world.earnings = [(1, 9, -7)]
    #expect(world.notes().isEmpty && world.notes(.chinese).isEmpty)
  }

  // MARK: Too few agents

  /// Of variance 100 noise takes 81: what is left is less than two standard errors, 2·0.18·100. NPV is
  /// the one KPI of the table that varies; contribution, what it is made of, and the margin's sums
  /// vary with it.
  @Test func namesTheTablesKPIsAndCountsTheOthers() throws {
    var world = World()
    world.earn(replicates: 100, noise: 9)
    let projection = world.projection
    let others = projection.catalogue.kpis.indices.count { kpi in
      projection.catalogue.kpis[kpi].id != "npv"
        && projection.noisyVariance(plan: 1, kpi: kpi).variance > 0
    }
    #expect(others > 1)
    #expect(
      world.notes().dropFirst().first
        == "1k agents are few for the ranges of \"Net present value\" and \(others) other KPIs of "
        + "summary.csv: most of their variance is noise, and the rest is told badly, at worst as an "
        + "upper limit. More agents (--agents) tell it better.")
    #expect(
      world.notes(.chinese).dropFirst().first
        == "1000 个模拟个体不足以准确估计以下指标的区间：净现值 NPV，以及 summary.csv 中另外 \(others) 个指标"
        + "（方差大部分是抽样噪声，其余部分估计不准，最差时只是上限），请增加 --agents。")
  }

  /// Staff who leave are a KPI of summary.csv alone.
  @Test func countsKPIsThatTheTableDoesNotShow() {
    var world = World()
    world.measure = .staffLeavers
    world.earn(replicates: 100, noise: 9)
    #expect(world.notes().count == 1)
    #expect(
      world.notes()[0].hasPrefix(
        "1k agents are few for the ranges of 1 KPI of summary.csv: most of their variance"))
    #expect(world.notes(.chinese)[0].contains("区间：summary.csv 中的 1 个指标（方差"))
  }

  /// Noise of a third of the variance is bearable, and of seven replicates nothing is said.
  @Test func saysNothingWhereAgentsAreEnough() {
    var world = World()
    world.earn(replicates: 100, noise: 6)
    #expect(world.notes().count == 1)
    world.earn(replicates: 7, noise: 9)
    #expect(world.notes().count == 1)
    world.earn(replicates: 8, noise: 9)
    #expect(world.notes().count == 2)
  }

  // MARK: Turned gates

  /// Readings with sd 10 around the bound itself, of which noise has sd 5: truth has sd √75, and a
  /// reading of correlation ρ = √0.75 with it lies on the other side in arccos(ρ)/π = 1/6 of all
  /// (Sheppard 1899). It is 5 % at ρ² = cos²(π/20) = 0.9755, when noise has a variance of
  /// 75·(1/0.9755 − 1) = 1.88: at 13 times as many agents, 20k to one digit.
  @Test func tellsHowManyAgentsAreEnough() {
    var world = World()
    world.earn(replicates: 200, noise: 0)
    world.read(around: 100, sd: 10, noise: 5)
    #expect(
      world.notes().last
        == "The wave pilot of pool has too few of the 1k agents: in 17 % of the replicates in which "
        + "its gate was checked, their noise may have turned the last check. 20k agents would bring "
        + "that to 5 %.")
    #expect(
      world.notes(.chinese).last
        == "pool 的波次 pilot 模拟个体太少（共 1000 个）：在做过闸门检查的重复中，抽样噪声可能改变了其中 17 % "
        + "的最后一次检查结果；用 --agents 2万 可降到 5 %。")
  }

  /// Noise as large as all that readings vary by.
  @Test func saysWhenItCannotBeTold() {
    var world = World()
    world.earn(replicates: 50, noise: 0)
    world.read(around: 100, sd: 10, noise: 10)
    #expect(
      world.notes().last
        == "The wave pilot of pool has too few of the 1k agents to tell how often their noise turns "
        + "the last check of its gate. More agents (--agents) tell it.")
    #expect(
      world.notes(.chinese).last
        == "pool 的波次 pilot 模拟个体太少（共 1000 个），无法判断抽样噪声多常改变最后一次闸门检查的结果，"
        + "请增加 --agents。")
  }

  /// A gate far from its bound, one that nothing hangs on, one checked in seven replicates.
  @Test func saysNothingOfGatesThatNoiseDoesNotTurn() {
    var far = World()
    far.earn(replicates: 50, noise: 0)
    far.read(around: 200, sd: 10, noise: 10)
    #expect(far.notes().count == 1)
    var idle = World(onFail: .proceed)
    idle.earn(replicates: 200, noise: 0)
    idle.read(around: 100, sd: 10, noise: 5)
    #expect(idle.notes().count == 1)
    var few = World()
    few.earn(replicates: 7, noise: 0)
    few.read(around: 100, sd: 10, noise: 10)
    #expect(few.notes().count == 1)
  }

  @Test(arguments: Language.allCases) func namesCannotSteerTheTerminal(language: Language) {
    var world = World()
    world.scenario.plans[1].name = "\u{1B}[2Jx"
    world.scenario.plans[1].waves[0].name = "\u{1B}[2Jy"
    world.earn(replicates: 50, noise: 9)
    world.read(around: 100, sd: 10, noise: 5)
    let notes = world.notes(language)
    #expect(notes.count == 3)
    #expect(notes.allSatisfy { !$0.contains("\u{1B}") })
  }
}
