import Scenarios

extension ExplanationSetting {
  var budget: Phase {
    Phase(
      section: "5.5", title: Message("Budget", "预算"),
      statement: Message(
        "What the step asks for is held against what is left. Fixed cost is always paid; "
          + "acquisition is scaled down first, then touches.",
        "把这一步的需求与余下的预算相比。固定成本总是照付；先缩减拉新，再缩减触达。"),
      formulas: [
        Message("demand = fixed + touches + acquisition", "需求 = 固定 + 触达 + 拉新"),
        Message(
          "touches = private members · n · d · cost_per_touch",
          "触达 = 私域会员 · n · d · cost_per_touch"),
        Message(
          "ads = budget · share of the market in open waves (unless scale_with_audience: false)",
          "广告 = 预算 · 已开放波次占市场的比例（scale_with_audience: false 时除外）"),
      ],
      groups: activePlans.map(budget))
  }

  private func budget(ofPlan index: Int) -> Group {
    let opening = openings[index]
    guard let step = opening.step else {
      let never = Message("no wave opens within the horizon", "期内没有波次开放")
      return Group(plan(index), [Quantity(Message("demand", "需求"), .text(never))])
    }
    let isDay = scenario.calendar.step == .day
    let per =
      isDay ? Message("in the first day", "首日") : Message("in the first week", "首周")
    return Group(
      plan(index) + .comma + week(ofStep: step),
      limits(ofPlan: index, step: step) + fixed(ofPlan: index, per: per)
        + ads(ofPlan: index, step: step) + [
          Quantity(
            Message("demand for acquisition, expected", "拉新需求（期望）"),
            .money(opening.demand.acquisition), per),
          Quantity(
            Message("demand for touches", "触达需求"), .money(opening.demand.touches), per),
          Quantity(
            Message("acquisition is scaled to", "拉新缩减至"), .share(opening.cut.acquisition)),
          Quantity(
            Message("touches are scaled to", "触达缩减至"), .share(opening.cut.touches)),
        ])
  }

  private func limits(ofPlan index: Int, step: Int) -> [Quantity] {
    let budget = scenario.plans[index].budget
    let perWeek = budget.perWeek.value(inWeek: world.clock.week(ofStep: step))
    func limit(_ value: Double) -> StepExplanation.Value {
      value.isFinite ? .money(value) : .text(Message("no limit", "不设上限"))
    }
    return [
      Quantity(
        Message("budget", "预算"), limit(budget.total), from: [planKey(index, "budget.total")]),
      Quantity(
        Message("budget per week", "每周预算"), limit(perWeek),
        from: [planKey(index, "budget.per_week")]),
    ]
  }

  private func fixed(ofPlan index: Int, per: Message) -> [Quantity] {
    let spending = openings[index].spending
    return [
      Quantity(
        Message("fixed cost", "固定成本"), .money(spending.fixedCost), per,
        from: [planKey(index, "fixed_cost_per_week")]
      ),
      Quantity(
        Message("wages", "工资"), .money(spending.wages), per,
        from: [planKey(index, "staff.wage_per_week")]),
      Quantity(
        Message("setup of waves that open", "开放波次的启动成本"), .money(spending.setup), per,
        from: [planKey(index, "waves")]),
    ]
  }

  private func ads(ofPlan index: Int, step: Int) -> [Quantity] {
    let week = world.clock.week(ofStep: step)
    return scenario.channels.indices.filter { scenario.channels[$0].trigger == .ad }.flatMap {
      channel in
      let name = scenario.channels[channel].name
      let key = planKey(index, "acquisition.\(name)")
      let full = scenario.plans[index].acquisition[channel].value(inWeek: week)
      return [
        Quantity(
          Message("ads \(name), at full rollout", "广告 \(name)，全面铺开时"), .money(full), .aWeek,
          from: [key]),
        Quantity(
          Message("ads \(name), at the opening", "广告 \(name)，开放时"),
          .money(openings[index].adBudgets[channel]), .aWeek,
          from: [planKey(index, "scale_with_audience")]),
      ]
    }
  }
}
