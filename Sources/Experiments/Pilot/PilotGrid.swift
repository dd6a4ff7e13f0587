import Scenarios

/// Sizes and lengths of the pilot that a plan is tried with.
struct PilotGrid {
  struct Cell: Equatable {
    let members: Double
    let weeks: Double
    let isOwn: Bool
  }

  /// The plan's first wave with a gate that decides.
  let wave: Int
  let pilots: [Cell]
  /// The segments that the wave takes its members from.
  private let segments: [Int]
  /// Members of these segments, by the central values of their shares.
  private let reach: Double

  /// - Parameter plan: with a gate that decides.
  init(_ plan: Plan, in scenario: Scenario, sizes: [PilotSize], weeks: [Double])
    throws(PilotError)
  {
    let market = scenario.market.members
    wave = plan.decidingWaves[0]
    let pilot = plan.waves[wave]
    let segments =
      pilot.audience.takesRest ? Array(scenario.segments.indices) : pilot.audience.segments
    self.segments = segments
    reach = market * segments.reduce(0.0) { $0 + scenario.segments[$1].share }
    // A wave behind others gets no more than they leave; the first one has them all to choose from.
    let left = 1 - plan.waves[..<wave].reduce(0) { $0 + $1.audience.share }
    let own = (pilot.audience.takesRest ? max(0, left) : pilot.audience.share) * reach
    let ownWeeks = pilot.gate?.reviewAfterWeeks ?? 0
    let last = Double(scenario.calendar.weeks) - pilot.startWeek
    let most = max(0, left) * reach
    let lengths = try Self.lengths(weeks, own: ownWeeks, below: last, plan.name)
    let members = try Self.members(
      sizes.map { $0.members(ofMarket: market) }, own: own, upTo: most, plan.name)
    guard lengths.count * members.count <= PlanDraft.mostPilots else {
      throw .tooManyPilots(most: PlanDraft.mostPilots)
    }
    pilots = members.flatMap { members in
      lengths.map {
        // A share written otherwise may come to almost the same.
        let isOwnSize = abs(members - own) <= 1e-9 * own
        return Cell(members: members, weeks: $0, isOwn: isOwnSize && $0 == ownWeeks)
      }
    }
  }

  /// What makes the plan's pilot one of that size and length.
  func changes(for cell: Cell) -> [PlanVariant.Change] {
    var audience = Wave.Audience()
    audience.segments = segments
    audience.share = reach > 0 ? min(1, cell.members / reach) : 0
    return [
      .audience(wave: wave, audience), .review(wave: wave, afterWeeks: cell.weeks),
    ]
  }

  /// - Parameter last: a review must come before.
  private static func lengths(
    _ asked: [Double], own: Double, below last: Double, _ plan: String
  ) throws(PilotError) -> [Double] {
    guard !asked.isEmpty else {
      return rising([0.5, 1, 2].map { $0 == 1 ? own : max(1, ($0 * own).rounded()) })
        .filter { $0 < last || $0 == own }
    }
    if let late = asked.first(where: { $0 >= last }) {
      throw .afterTheEnd(plan: plan, weeks: late, last: last)
    }
    return rising(asked)
  }

  private static func members(
    _ asked: [Double], own: Double, upTo most: Double, _ plan: String
  ) throws(PilotError) -> [Double] {
    // What rounding adds is nobody.
    let most = most * (1 + 1e-9)
    guard !asked.isEmpty else {
      return rising([0.25, 0.5, 1, 2].map { $0 * own }).filter { $0 <= most || $0 == own }
    }
    if let large = asked.first(where: { $0 > most }) {
      throw .tooLarge(plan: plan, members: large, most: most.rounded(.down))
    }
    return rising(asked)
  }

  private static func rising(_ numbers: [Double]) -> [Double] {
    numbers.sorted().reduce(into: []) { kept, number in
      if kept.last != number { kept.append(number) }
    }
  }
}
