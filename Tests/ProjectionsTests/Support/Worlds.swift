import Scenarios
import Simulation

@testable import Projections

/// Small scenarios and outcomes made by hand.
enum Worlds {
  static func scenario(plans: [String] = ["baseline", "big-bang", "staged"], weeks: Int = 3)
    -> Scenario
  {
    var scenario = Scenario()
    scenario.name = "toy"
    scenario.title = Title(english: "Toy chain", chinese: "玩具连锁")
    scenario.calendar.start = CivilDate(year: 2026, month: 1, day: 5)
    scenario.calendar.weeks = weeks
    scenario.market.members = 1000
    // An odd rate, so that 1 + rate has no short 52nd root.
    scenario.economics.discountRate = 0.08
    scenario.segments = ["city", "town"].map {
      var segment = Segment()
      segment.name = $0
      return segment
    }
    scenario.channels = ["store", "抖音"].map {
      var channel = Channel()
      channel.name = $0
      return channel
    }
    scenario.plans = plans.map {
      var plan = Plan()
      plan.name = $0
      return plan
    }
    return scenario
  }

  /// A tally that names some measures; the others are 0.
  static func tally(_ values: [Measure: Double]) -> Tally {
    var tally = Tally()
    for (measure, value) in values { tally[measure] = value }
    return tally
  }

  /// A plan whose weeks earn these contributions and spend these amounts (before contribution).
  static func plan(earnings: [Double], spend: [Double]? = nil, scenario: Scenario) -> PlanOutcome {
    var plan = PlanOutcome()
    plan.weeks = earnings.enumerated().map { week, earning in
      tally([
        .grossMargin: earning, .adSpend: spend?[week] ?? 0, .publicDormants: 1000,
      ])
    }
    plan.segments = scenario.segments.map { _ in Tally() }
    plan.channels = (0...scenario.channels.count).map { _ in
      var channel = ChannelOutcome()
      channel.weeklyJoins = earnings.map { _ in 0 }
      channel.weeklyGMV = earnings.map { _ in 0 }
      return channel
    }
    return plan
  }

  /// A projection in which each plan's NPV is undiscounted and given by replicate.
  static func projection(
    npvs: [[Double]], plans: [String] = ["baseline", "big-bang", "staged"],
    uncertain: [UncertainNumber] = [], expect: [Scenarios.Expectation] = [],
    decide: (inout Decision) -> Void = { _ in }
  ) -> Projection {
    var scenario = scenario(plans: plans, weeks: 1)
    scenario.expectations = expect
    decide(&scenario.decision)
    scenario.uncertainNumbers = uncertain
    let catalogue = Catalogue(for: scenario)
    let replicates = (npvs.first ?? []).indices.map { replicate in
      ReplicateIndicators(
        of: ReplicateOutcome(
          replicate: replicate,
          plans: npvs.map { [scenario] in
            plan(earnings: [$0[replicate]], scenario: scenario)
          }),
        scenario: scenario, parameters: [], catalogue: catalogue)
    }
    return Projection(scenario: scenario, catalogue: catalogue, replicates: replicates)
  }

  static func window(
    _ values: [Measure: Double], sinceStart: [Measure: Double]? = nil,
    baseline: [Measure: Double] = [:], weeks: Double = 52, stores: Double? = nil
  ) -> Window {
    Window(
      tally: tally(values), sinceStart: tally(sinceStart ?? values), baseline: tally(baseline),
      weeks: weeks, stores: stores, npv: nil)
  }
}

/// The text of a table.
func csv(_ table: some ResultTable, options: CSVOptions = CSVOptions()) -> String {
  var bytes: [UInt8] = []
  let box = Box()
  _ = table.write(options: options) {
    box.bytes += $0
    return true
  }
  bytes = box.bytes
  return String(decoding: bytes, as: UTF8.self)
}

private final class Box {
  var bytes: [UInt8] = []
}

/// The rows of a table without its header, cells split at commas (no quoted commas in them).
func rows(_ table: some ResultTable) -> [[String]] {
  csv(table).components(separatedBy: "\r\n").dropFirst().dropLast().map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = utf8[...]
    let needle = Array(separator.utf8)
    var part: [UInt8] = []
    while !rest.isEmpty {
      if rest.starts(with: needle) {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
        rest = rest.dropFirst(needle.count)
      } else {
        part.append(rest.removeFirst())
      }
    }
    return parts + [String(decoding: part, as: UTF8.self)]
  }
}
