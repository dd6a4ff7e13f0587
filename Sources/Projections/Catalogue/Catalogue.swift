import Scenarios

/// All KPIs of a scenario, in the order in which every table lists them.
public struct Catalogue: Sendable {
  public let kpis: [KPI]
  /// Where in `kpis` those stand that have a value in each week, and how they are computed.
  let timeline: [Int]
  let timelineValues: [WindowValue]
  /// Likewise in each segment.
  let segments: [Int]
  /// Likewise in each replicate.
  let replicates: [Int]
  private let places: [String: Int]

  public init(for scenario: Scenario) {
    self.init(channels: scenario.channels)
  }

  init(channels: [Channel]) {
    let kpis =
      PoolKPIs.all + SalesKPIs.frequencies + EffectKPIs.all + SalesKPIs.loyalty
      + OperationsKPIs.all + MoneyKPIs.spend + MoneyKPIs.returns + ChannelKPIs.all(for: channels)
    func places(_ scope: KPI.Scope) -> [Int] {
      kpis.indices.filter { kpis[$0].scope.contains(scope) }
    }
    self.kpis = kpis
    timeline = places(.timeline)
    timelineValues = timeline.map { WindowValue(compute: kpis[$0].windowValue) }
    segments = places(.segments)
    replicates = places(.replicates)
    self.places = Dictionary(
      kpis.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The KPI with an id; nil when the scenario has none.
  public subscript(id: String) -> KPI? { place(of: id).map { kpis[$0] } }

  func place(of id: String) -> Int? { places[id] }
}
