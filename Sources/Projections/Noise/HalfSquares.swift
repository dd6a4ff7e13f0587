/// How far the two halves of a replicate's agents differ in everything that is not told of the
/// horizon alone: (A − B)²/4, the sampling variance of a number told from all agents
/// (docs/results.md, "Noise").
///
/// Flat: the timeline (column by column), segments, channels, flows, ledger. Empty where an outcome
/// has no halves.
struct HalfSquares: Sendable {
  let values: [Double]

  init(values: [Double] = []) { self.values = values }

  init(_ even: PlanIndicators, _ odd: PlanIndicators) {
    values = zip(even.numbersBesideHorizon, odd.numbersBesideHorizon).map { Self.square($0, $1) }
  }

  /// NaN where a half does not define the number.
  static func square(_ even: Double, _ odd: Double) -> Double {
    let difference = even - odd
    return difference * difference / 4
  }
}

/// Where the numbers of a plan stand in ``HalfSquares``.
struct HalfSquaresLayout: Sendable {
  private let weeks: Int
  private let segmentsStart: Int
  private let channelsStart: Int
  private let flowsStart: Int
  private let ledgerStart: Int
  private let segmentColumns: Int

  init(of plan: PlanIndicators, catalogue: Catalogue) {
    weeks = plan.timeline.weeks
    segmentColumns = catalogue.segments.count
    segmentsStart = catalogue.timeline.count * weeks
    channelsStart = segmentsStart + plan.segments.count
    flowsStart = channelsStart + plan.channels.count * ChannelIndicators.numbers.count
    ledgerStart = flowsStart + plan.flows.count
  }

  func timeline(column: Int, week: Int) -> Int { column * weeks + week }

  func segment(_ segment: Int, column: Int) -> Int {
    segmentsStart + segment * segmentColumns + column
  }

  /// - Parameter number: index into `ChannelIndicators.numbers`.
  func channel(_ channel: Int, number: Int) -> Int {
    channelsStart + channel * ChannelIndicators.numbers.count + number
  }

  func flow(_ place: Int) -> Int { flowsStart + place }

  func ledger(_ line: Int) -> Int { ledgerStart + line }
}

extension PlanIndicators {
  /// In the order of ``HalfSquaresLayout``.
  fileprivate var numbersBesideHorizon: [Double] {
    var numbers: [Double] = []
    for column in 0..<timeline.columns {
      for week in 0..<timeline.weeks { numbers.append(Double(timeline[column, week])) }
    }
    numbers += segments.lazy.map(Double.init)
    for channel in channels { numbers += ChannelIndicators.numbers.map { channel[keyPath: $0] } }
    return numbers + flows + ledger
  }
}
