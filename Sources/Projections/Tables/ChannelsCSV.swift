/// channels.csv: the scorecard of the ways into the pool (QQC: quantity, quality, cost).
struct ChannelsCSV: ResultTable {
  static let fileName = "channels.csv"
  static let columns =
    ["plan", "channel"]
    + ["joins", "quality", "cost_per_join", "spend"].flatMap {
      ["\($0)_mean", "\($0)_p05", "\($0)_p95"]
    }
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let scenario = projection.scenario
    let names = scenario.channels.map(\.name) + [ChannelKPIs.referralName]
    for plan in projection.plans {
      for channel in names.indices {
        sink.row { row in
          row.cell(scenario.plans[plan].name)
          row.cell(names[channel])
          for number in ChannelIndicators.numbers.indices {
            row.meanAndRange(
              projection.channelEstimate(plan: plan, channel: channel, number: number))
          }
        }
      }
    }
  }
}
