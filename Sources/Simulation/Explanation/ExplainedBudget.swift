import Scenarios

extension ExplanationSetting {
  var budget: Phase {
    Phase(
      section: "5.5", title: "Budget",
      statement: """
        What the step asks for is held against what is left. Fixed cost is always paid; \
        acquisition is scaled down first, then touches.
        """,
      formulas: [
        "demand = fixed + touches + acquisition",
        "touches = private members · n · d · cost_per_touch",
        "ads = budget · share of the market in open waves (unless scale_with_audience: false)",
      ],
      groups: activePlans.map(budget))
  }

  private func budget(ofPlan index: Int) -> Group {
    let opening = openings[index]
    guard let step = opening.step else {
      return Group(plan(index), [Quantity("demand", .text("no wave opens within the horizon"))])
    }
    let isDay = scenario.calendar.step == .day
    let per = isDay ? "in the first day" : "in the first week"
    return Group(
      "\(plan(index)), \(week(ofStep: step))",
      limits(ofPlan: index, step: step) + fixed(ofPlan: index, per: per)
        + ads(ofPlan: index, step: step) + [
          Quantity("demand for acquisition, expected", .money(opening.demand.acquisition), per),
          Quantity("demand for touches", .money(opening.demand.touches), per),
          Quantity("acquisition is scaled to", .share(opening.cut.acquisition)),
          Quantity("touches are scaled to", .share(opening.cut.touches)),
        ])
  }

  private func limits(ofPlan index: Int, step: Int) -> [Quantity] {
    let budget = scenario.plans[index].budget
    let perWeek = budget.perWeek.value(inWeek: world.clock.week(ofStep: step))
    func limit(_ value: Double) -> StepExplanation.Value {
      value.isFinite ? .money(value) : .text("no limit")
    }
    return [
      Quantity("budget", limit(budget.total), from: [planKey(index, "budget.total")]),
      Quantity("budget per week", limit(perWeek), from: [planKey(index, "budget.per_week")]),
    ]
  }

  private func fixed(ofPlan index: Int, per: String) -> [Quantity] {
    let spending = openings[index].spending
    return [
      Quantity(
        "fixed cost", .money(spending.fixedCost), per, from: [planKey(index, "fixed_cost_per_week")]
      ),
      Quantity(
        "wages", .money(spending.wages), per, from: [planKey(index, "staff.wage_per_week")]),
      Quantity(
        "setup of waves that open", .money(spending.setup), per, from: [planKey(index, "waves")]),
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
        Quantity("ads \(name), at full rollout", .money(full), "a week", from: [key]),
        Quantity(
          "ads \(name), at the opening", .money(openings[index].adBudgets[channel]), "a week",
          from: [planKey(index, "scale_with_audience")]),
      ]
    }
  }
}
