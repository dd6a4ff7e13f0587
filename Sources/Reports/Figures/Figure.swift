/// A chart: what it shows, free of how it is drawn, and the table behind it.
public struct Figure: Sendable {
  /// Latin letters, digits and hyphens; no two figures of a report have the same.
  public var id: String { table.id }
  public var title: String { table.title }
  /// What there is to see, in a sentence, for those who do not see it.
  public let description: String
  public let form: Form
  public let table: DataTable

  init(_ form: Form, description: String, table: DataTable) {
    self.form = form
    self.description = description
    self.table = table
  }

  public enum Form: Sendable {
    case fan(FanChart)
    case waterfall(WaterfallChart)
    case stack(StackChart)
    case distribution(DistributionChart)
    case tornado(TornadoChart)
    case flows(FlowChart)
    case bubbles(BubbleChart)
    case waves(WaveChart)
    case heatMap(HeatMap)
  }
}
