import Projections
import Scenarios

extension ReportSource {
  /// Where a plan's contribution comes from, and what is spent.
  var money: Section {
    var section = Section("money", say("The money", "钱从哪里来，花到哪里去"), label: say("Money", "收支"))
    guard !rivals.isEmpty else { return section }
    section.figures = [waterfall, spending].compactMap { $0 }
    section.tables = [ledgerTable]
    return section
  }

  // MARK: From baseline to the plan

  /// A step of the waterfall: lines of the ledger that are told together.
  private struct Step {
    let label: String
    let lines: [LedgerLine]
  }

  private var steps: [Step] {
    [
      Step(label: say("Margin of incremental GMV", "增量成交额的毛利"), lines: [.grossMargin]),
      Step(label: say("Commission of public shops", "公域佣金"), lines: [.publicCommission]),
      Step(label: say("Commission of the private shop", "私域佣金"), lines: [.privateCommission]),
      Step(label: say("Coupons", "优惠券"), lines: [.coupons]),
      Step(label: say("Super membership", "超级会员"), lines: [.superFees, .superBenefits]),
      Step(label: say("Touches", "触达"), lines: [.touches]),
      Step(label: say("Ads", "广告"), lines: [.ads]),
      Step(label: say("Invitations", "邀请"), lines: [.invites]),
      Step(label: say("Referral rewards", "裂变奖励"), lines: [.referralRewards]),
      Step(label: say("Staff", "人员"), lines: [.wages, .hiring]),
      Step(label: say("Fixed cost", "固定成本"), lines: [.fixedCost]),
      Step(label: say("Setup of waves", "波次启动"), lines: [.setup]),
    ]
  }

  /// What a step adds to baseline, on average.
  private func increment(_ step: Step, plan: Int) -> Double {
    step.lines.reduce(0) { sum, line in
      let place = LedgerLine.allCases.firstIndex(of: line) ?? 0
      return sum + (tables.ledger[plan][place].mean ?? 0) - (tables.ledger[0][place].mean ?? 0)
    }
  }

  private var waterfall: Figure? {
    let told = steps.filter { step in rivals.contains { increment(step, plan: $0) != 0 } }
    guard !told.isEmpty else { return nil }
    let title = say("From baseline to each plan's contribution", "从基准到各计划的贡献毛益")
    let sum = say("Incremental contribution", "增量贡献毛益")
    let amounts = rivals.map { plan in told.map { increment($0, plan: plan) } }
    let sums = amounts.map { $0.reduce(0, +) }
    let labels = told.map(\.label) + [sum]
    let money = number(.money)
    return Figure(
      .waterfall(
        WaterfallChart(
          axis: Axis(say("Against baseline, mean", "相对基准，均值"), .money), labels: labels,
          plans: zip(rivals, amounts).map { WaterfallChart.Steps(plan: $0, amounts: $1) })),
      description: sum + say(" over the horizon, mean. ", "（整个期间，均值）。")
        + list(rivals) { money.text(sums[$0 - 1]) },
      table: DataTable(
        "waterfall", title,
        columns: [DataTable.Column(say("step", "项目"))]
          + rivals.map { DataTable.Column(self.title(of: $0), .number(.money)) },
        rows: labels.indices.map { row in
          [.text(labels[row])]
            + rivals.indices.map { plan in
              .number(row < told.count ? amounts[plan][row] : sums[plan])
            }
        }))
  }

  // MARK: Spend

  private static let spendKPIs = [
    "spend_fixed", "spend_touches", "spend_ads", "spend_invites", "spend_referral",
  ]

  private var spending: Figure? {
    // Baseline is shown where it spends.
    let spenders = plans.filter { $0 != 0 || results.horizon(plan: 0, kpi: "spend").mean != 0 }
    let all = spenders.map { plan in
      Self.spendKPIs.map { kpi in sums(tables.weeks(plan: plan, kpi: kpi) ?? []) }
    }
    let told = Self.spendKPIs.indices.filter { line in
      all.contains { $0[line].contains { ($0 ?? 0) != 0 } }
    }
    guard !told.isEmpty else { return nil }
    let labels = told.map { title(of: Self.spendKPIs[$0]) }
    let parts = zip(spenders, all).map { plan, lines in
      StackChart.Parts(plan: plan, amounts: told.map { lines[$0] })
    }
    let money = number(.money)
    return Figure(
      .stack(
        StackChart(
          axis: Axis(say("Spend to date, mean", "累计投入，均值"), .money), dates: dates,
          labels: labels, plans: parts)),
      description: say("Over the horizon, mean. ", "整个期间，均值。")
        + list(spenders) { money.text(results.horizon(plan: $0, kpi: "spend").mean) },
      table: spendTable(labels, parts))
  }

  /// Means from the start to the end of each week; means add up, ranges would not.
  private func sums(_ weeks: [RangeScratch.Range]) -> [Double?] {
    var sum = 0.0
    return weeks.map { week in
      sum += week.mean ?? 0
      return sum
    }
  }

  private func spendTable(_ labels: [String], _ parts: [StackChart.Parts]) -> DataTable {
    DataTable(
      "spend-lines", say("Spend to date, by line", "各项累计投入"),
      columns: timeColumns
        + parts.flatMap { part in
          labels.map { DataTable.Column(joined(title(of: part.plan), $0), .number(.money)) }
        },
      rows: (0..<weeks).map { week in
        timeCells(week)
          + parts.flatMap { part in part.amounts.map { .number($0[week]) } }
      })
  }

  // MARK: The ledger

  private var ledgerTable: DataTable {
    let names = [say("mean", "均值"), "5 %", "95 %"]
    return DataTable(
      "ledger", say("Ledger over the horizon", "账目（整个期间）"), isDetail: true,
      columns: [DataTable.Column(say("line", "科目"))]
        + plans.flatMap { plan in
          names.map { DataTable.Column(joined(title(of: plan), $0), .number(.money)) }
        },
      rows: LedgerLine.allCases.enumerated().map { place, line in
        [.text(line.title.text(in: language))]
          + plans.flatMap { plan -> [DataTable.Cell] in
            let amount = tables.ledger[plan][place]
            return [.number(amount.mean), .number(amount.p05), .number(amount.p95)]
          }
      })
  }
}

extension LedgerLine {
  var title: Message {
    switch self {
    case .grossMargin: Message("Gross margin", "毛利")
    case .publicCommission: Message("Commission of public shops", "公域佣金")
    case .privateCommission: Message("Commission of the private shop", "私域佣金")
    case .coupons: Message("Coupons", "优惠券")
    case .superFees: Message("Fees of super membership", "超级会员费")
    case .superBenefits: Message("Benefits of super membership", "超级会员权益")
    case .fixedCost: Message("Fixed cost", "固定成本")
    case .wages: Message("Wages", "工资")
    case .hiring: Message("Hiring", "招聘")
    case .setup: Message("Setup of waves", "波次启动")
    case .touches: Message("Touches", "触达")
    case .ads: Message("Ads", "广告")
    case .invites: Message("Invitations", "邀请")
    case .referralRewards: Message("Referral rewards", "裂变奖励")
    case .contribution: Message("Contribution", "贡献毛益")
    }
  }
}
