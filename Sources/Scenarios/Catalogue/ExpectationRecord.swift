/// The keys of an element under `expect`.
extension Catalogue {
  static let expectation = Record<Expectation>(
    Message("an expectation", "预期"), blank: Expectation(),
    [
      Field(
        KeyDescription(
          "plan", .name, unit: "plan", required: true, meaning: "Plan that it is expected of.",
          example: "big-bang")
      ) { tree, site, reader in
        guard let name = reader.name(tree, "plan") else { return }
        // Baseline exists also where the file does not mention it.
        let names = [Plan.baselineName] + reader.scenario.plans.map(\.name)
        guard reader.index(of: name, among: names, called: .plan, at: tree.origin) != nil else {
          return
        }
        reader.scenario[keyPath: site.place].plan = name
      },
      Field(
        KeyDescription(
          "kpi", .text(Limits.constraintLength), unit: "KPI", required: true,
          meaning: "KPI that is looked at.", example: "frequency_ratio")
      ) { tree, site, reader in
        guard let indicator = reader.indicator(tree, "kpi") else { return }
        reader.scenario[keyPath: site.place].indicator = indicator
      },
      Field(
        KeyDescription(
          "at_week", .number(.whole(0...Double(Limits.weeks - 1))), unit: "week",
          standard: "over the horizon",
          meaning: "Week, from 0, at whose end it is looked at; only KPIs of timeline.csv.",
          example: "51")
      ) { tree, site, reader in
        let rule = NumberRule.whole(0...Double(Limits.weeks - 1))
        guard let week = reader.fixedNumber(tree, rule, "at_week") else { return }
        reader.scenario[keyPath: site.place].week = Int(week)
        reader.warn(ofLateWeek: Int(week), at: tree.origin)
      },
      .band,
      Field(
        KeyDescription(
          "source", .text(Limits.sourceLength), unit: "text", required: true,
          meaning: "Where the band comes from.", example: "annual report 2025, page 12")
      ) { tree, site, reader in
        guard let text = reader.freeText(tree, "source", limit: Limits.sourceLength) else {
          return
        }
        reader.scenario[keyPath: site.place].source = text
      },
    ])
}

extension Field where Entity == Expectation {
  fileprivate static var band: Field {
    let rule = NumberRule.number(Bounds(-1e15...1e15)).fixed
    return Field(
      KeyDescription(
        "between", .list(.number(rule), 2...2), unit: "that of the KPI", required: true,
        meaning: "Least and greatest value that meet it; the mean over the replicates counts.",
        example: "[2.2, 2.8]")
    ) { tree, site, reader in
      guard let elements = reader.list(tree, "between", count: 2...2) else { return }
      let ends = elements.map { reader.fixedNumber($0, rule, "between") }
      guard let low = ends[0], let high = ends[1] else { return }
      guard low <= high else {
        reader.log.error(
          .outOfRange, at: tree.origin,
          Message(
            "`between` begins with \(Wording.number(low)) and ends lower, with "
              + Wording.number(high),
            "`between` 从 \(Wording.number(low)) 开始，却止于更小的 \(Wording.number(high))"),
          hint: Message(
            "write the least value first: [\(Wording.number(high)), \(Wording.number(low))]",
            "请先写较小的值：[\(Wording.number(high)), \(Wording.number(low))]"))
        return
      }
      reader.scenario[keyPath: site.place].band = low...high
    }
  }
}

extension Reader {
  /// A week that is not simulated is no error: the horizon may have been shortened for a trial.
  fileprivate mutating func warn(ofLateWeek week: Int, at origin: Origin) {
    let weeks = scenario.calendar.weeks
    guard week >= weeks else { return }
    log.warning(
      .afterHorizon, at: origin,
      Message(
        "week \(week) lies after the \(weeks) weeks that are simulated",
        "第 \(week) 周在模拟的 \(weeks) 周之后"),
      hint: Message(
        "weeks count from 0: the last is \(weeks - 1)", "周数从 0 起：最后一周是 \(weeks - 1)"))
  }
}
