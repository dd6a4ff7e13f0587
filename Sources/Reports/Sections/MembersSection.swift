import Projections
import Scenarios
import Simulation

extension ReportSource {
  /// Where members come from and go, and what each channel brings.
  var members: Section {
    var section = Section(
      "members", say("Where members come from, and go", "会员从哪里来，到哪里去"),
      label: say("Members", "会员与渠道"))
    guard !rivals.isEmpty else { return section }
    section.figures = [flows, channels].compactMap { $0 }
    section.tables = [movesTable]
    return section
  }

  // MARK: Flows

  /// States of members as they are told to people: stages of prospects and buyers together.
  private enum Place: CaseIterable {
    case `public`, publicDormant, `private`, `super`, privateDormant, blocked

    init(_ state: MemberState) {
      switch state {
      case .publicProspect, .publicActive: self = .public
      case .publicDormant: self = .publicDormant
      case .privateProspect, .privateActive: self = .private
      case .privateSuper: self = .super
      case .privateDormant: self = .privateDormant
      case .blockedProspect, .blockedActive, .blockedDormant: self = .blocked
      }
    }

    var title: Message {
      switch self {
      case .public: Message("Public", "公域")
      case .publicDormant: Message("Public, dormant", "公域沉睡")
      case .private: Message("Private", "私域")
      case .super: Message("Super members", "超级会员")
      case .privateDormant: Message("Private, dormant", "私域沉睡")
      case .blocked: Message("Blocked", "已拉黑")
      }
    }
  }

  private var flows: Figure? {
    // Baseline is shown where it has a pool.
    let shown = plans.filter {
      $0 != 0 || (results.horizon(plan: 0, kpi: "private_members").mean ?? 0) > 0
    }
    let all = shown.map { plan in
      FlowChart.Flows(plan: plan, flows: flows(of: plan))
    }.filter { !$0.flows.isEmpty }
    guard !all.isEmpty else { return nil }
    let labels = Place.allCases.map { $0.title.text(in: language) }
    return Figure(
      .flows(FlowChart(labels: labels, plans: all)),
      description: say(
        "Moves between places over the horizon, mean; who moves twice counts twice.",
        "整个期间各处之间的流动，均值；移动两次计两次。"),
      table: flowTable(labels, all))
  }

  /// Between different places, in the order of the places.
  private func flows(of plan: Int) -> [FlowChart.Flow] {
    let places = Place.allCases
    var members = [[Double]](
      repeating: [Double](repeating: 0, count: places.count), count: places.count)
    for move in tables.moves[plan] {
      guard let from = places.firstIndex(of: Place(move.from)),
        let to = places.firstIndex(of: Place(move.to)), from != to
      else { continue }
      members[from][to] += move.members.mean ?? 0
    }
    return places.indices.flatMap { from in
      places.indices.compactMap { to in
        members[from][to] > 0
          ? FlowChart.Flow(from: from, to: to, members: members[from][to]) : nil
      }
    }
  }

  private func flowTable(_ labels: [String], _ all: [FlowChart.Flows]) -> DataTable {
    let pairs = labels.indices.flatMap { from in labels.indices.map { (from: from, to: $0) } }
    let rows = pairs.compactMap { from, to -> [DataTable.Cell]? in
      let members = all.map { plan in
        plan.flows.first { $0.from == from && $0.to == to }?.members
      }
      guard members.contains(where: { $0 != nil }) else { return nil }
      return [.text(labels[from]), .text(labels[to])] + members.map { .number($0 ?? 0) }
    }
    return DataTable(
      "flows", say("Moves between pools", "公私域之间的流动"),
      columns: [DataTable.Column(say("from", "自")), DataTable.Column(say("to", "至"))]
        + all.map { DataTable.Column(title(of: $0.plan), .number(.members)) },
      rows: rows)
  }

  private var movesTable: DataTable {
    let names = [say("mean", "均值"), "5 %", "95 %"]
    let moves = tables.moves[0]
    return DataTable(
      "moves", say("All moves, with ranges", "全部流动（含区间）"), isDetail: true,
      columns: [DataTable.Column(say("from", "自")), DataTable.Column(say("to", "至"))]
        + plans.flatMap { plan in
          names.map { DataTable.Column(joined(title(of: plan), $0), .number(.members)) }
        },
      rows: moves.indices.map { row in
        [
          .text(moves[row].from.title.text(in: language)),
          .text(moves[row].to.title.text(in: language)),
        ]
          + plans.flatMap { plan -> [DataTable.Cell] in
            let members =
              tables.moves[plan].indices.contains(row)
              ? tables.moves[plan][row].members : Estimate()
            return [.number(members.mean), .number(members.p05), .number(members.p95)]
          }
      })
  }

  // MARK: Channels

  private var channels: Figure? {
    let cards = plans.flatMap { plan in
      results.channelScorecard(plan: plan).compactMap { channel in
        (channel.joins.mean ?? 0) > 0 ? (plan: plan, channel: channel) : nil
      }
    }
    guard !cards.isEmpty else { return nil }
    let quality = say("incremental contribution per joiner in 26 weeks", "每位入池者 26 周的增量贡献")
    let bubbles = cards.compactMap { plan, channel -> BubbleChart.Bubble? in
      guard let cost = channel.costPerJoin.mean, let value = channel.quality.mean,
        let joins = channel.joins.mean
      else { return nil }
      return BubbleChart.Bubble(
        plan: plan, label: self.label(of: channel.name), x: cost, y: value, size: joins)
    }
    return Figure(
      .bubbles(
        BubbleChart(
          x: Axis(say("cost per join", "入池成本"), .moneyPerJoin), y: Axis(quality, .moneyPerJoin),
          size: Axis(say("joins", "入池人次"), .members), bubbles: bubbles)),
      description: say(
        "Quantity is the size of a bubble, quality its height, cost its place to the right.",
        "气泡大小为数量，高度为质量，横向为成本。"),
      table: channelTable(cards, quality))
  }

  private func channelTable(
    _ cards: [(plan: Int, channel: DecisionSheet.ChannelOnSheet)], _ quality: String
  ) -> DataTable {
    func columns(_ title: String, _ unit: KPIUnit) -> [DataTable.Column] {
      [title, "5 %", "95 %"].enumerated().map { place, name in
        DataTable.Column(place == 0 ? title : joined(title, name), .number(unit))
      }
    }
    func cells(_ estimate: Estimate) -> [DataTable.Cell] {
      [.number(estimate.mean), .number(estimate.p05), .number(estimate.p95)]
    }
    return DataTable(
      "channels", say("Channels by quantity, quality and cost", "渠道评分卡：数量、质量、成本"),
      columns: [DataTable.Column(say("plan", "计划")), DataTable.Column(say("channel", "渠道"))]
        + columns(say("joins", "入池人次"), .members) + columns(quality, .moneyPerJoin)
        + columns(say("cost per join", "入池成本"), .moneyPerJoin),
      rows: cards.map { plan, channel in
        [.text(title(of: plan)), .text(label(of: channel.name))] + cells(channel.joins)
          + cells(channel.quality) + cells(channel.costPerJoin)
      })
  }

  /// Channels go by their names; referral is no channel of the file.
  private func label(of channel: String) -> String {
    channel == "referral" ? say("referral", "裂变") : DisplayWidth.printable(channel)
  }
}

extension MemberState {
  fileprivate var title: Message {
    switch self {
    case .publicProspect: Message("public, prospect", "公域潜客")
    case .publicActive: Message("public, active", "公域活跃")
    case .publicDormant: Message("public, dormant", "公域沉睡")
    case .privateProspect: Message("private, prospect", "私域潜客")
    case .privateActive: Message("private, active", "私域活跃")
    case .privateSuper: Message("private, super", "私域超级会员")
    case .privateDormant: Message("private, dormant", "私域沉睡")
    case .blockedProspect: Message("blocked, prospect", "已拉黑潜客")
    case .blockedActive: Message("blocked, active", "已拉黑活跃")
    case .blockedDormant: Message("blocked, dormant", "已拉黑沉睡")
    }
  }
}
