extension SummaryJSON {
  /// The shape of the JSON. Optional numbers are written as null, not left out.
  struct Content: Encodable {
    struct Plan: Encodable {
      var name: String
      var title: String?
      var kpis: [Indicator]

      enum CodingKeys: String, CodingKey { case name, title, kpis }

      func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        try keys.encode(name, forKey: .name)
        try keys.encode(title, forKey: .title)
        try keys.encode(kpis, forKey: .kpis)
      }
    }

    struct Indicator: Encodable {
      var kpi: String
      var title: String
      var unit: String
      var mean: Double?
      var p05: Double?
      var p95: Double?
      /// Replicates in which it is defined.
      var definedIn: Int

      enum CodingKeys: String, CodingKey {
        case kpi, title, unit, mean, p05, p95
        case definedIn = "defined_in"
      }

      func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        try keys.encode(kpi, forKey: .kpi)
        try keys.encode(title, forKey: .title)
        try keys.encode(unit, forKey: .unit)
        try keys.encode(mean, forKey: .mean)
        try keys.encode(p05, forKey: .p05)
        try keys.encode(p95, forKey: .p95)
        try keys.encode(definedIn, forKey: .definedIn)
      }
    }

    /// Of NPV, on paired replicates.
    struct Difference: Encodable {
      var versus: String
      var difference: PairedDifference

      init(versus: String, _ difference: PairedDifference) {
        self.versus = versus
        self.difference = difference
      }

      enum CodingKeys: String, CodingKey {
        case versus
        case mean = "mean_difference"
        case low = "ci95_low"
        case high = "ci95_high"
        case greater = "p_greater"
        case settled
      }

      func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        try keys.encode(versus, forKey: .versus)
        try keys.encode(difference.mean, forKey: .mean)
        try keys.encode(difference.low, forKey: .low)
        try keys.encode(difference.high, forKey: .high)
        try keys.encode(difference.probabilityGreater, forKey: .greater)
        try keys.encode(difference.isSettled, forKey: .settled)
      }
    }

    struct Best: Encodable {
      var plan: String
      var valueAtRisk: Double?
      var againstBaseline: Difference
      var againstRunnerUp: Difference?

      enum CodingKeys: String, CodingKey {
        case plan
        case valueAtRisk = "value_at_risk"
        case againstBaseline = "npv_against_baseline"
        case againstRunnerUp = "npv_against_runner_up"
      }

      func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        try keys.encode(plan, forKey: .plan)
        try keys.encode(valueAtRisk, forKey: .valueAtRisk)
        try keys.encode(againstBaseline, forKey: .againstBaseline)
        try keys.encode(againstRunnerUp, forKey: .againstRunnerUp)
      }
    }

    /// What the scenario expects of a plan, and whether it is met.
    struct Expected: Encodable {
      var row: ExpectationReport.Row

      enum CodingKeys: String, CodingKey {
        case plan, kpi, week, between, mean, verdict, source
        case mcError = "mc_error"
      }

      func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        let expectation = row.expectation
        try keys.encode(expectation.plan, forKey: .plan)
        try keys.encode(row.kpi.id, forKey: .kpi)
        try keys.encode(expectation.week, forKey: .week)
        try keys.encode(
          [expectation.band.lowerBound, expectation.band.upperBound], forKey: .between)
        try keys.encode(row.estimate.mean, forKey: .mean)
        try keys.encode(row.estimate.mcError, forKey: .mcError)
        try keys.encode(row.verdict.rawValue, forKey: .verdict)
        try keys.encode(expectation.source, forKey: .source)
      }
    }

    var scenario: String
    var title: String?
    var weeks: Int
    var replicates: Int
    var currency: String
    var plans: [Plan]
    /// The plan with the best mean NPV; null with baseline alone.
    var best: Best?
    var sentence: String
    /// What to know of the numbers themselves.
    var notes: [String]
    var expectations: [Expected]

    enum CodingKeys: String, CodingKey {
      case scenario, title, weeks, replicates, currency, plans, best, sentence, notes
      case expectations
    }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(scenario, forKey: .scenario)
      try keys.encode(title, forKey: .title)
      try keys.encode(weeks, forKey: .weeks)
      try keys.encode(replicates, forKey: .replicates)
      try keys.encode(currency, forKey: .currency)
      try keys.encode(plans, forKey: .plans)
      try keys.encode(best, forKey: .best)
      try keys.encode(sentence, forKey: .sentence)
      try keys.encode(notes, forKey: .notes)
      try keys.encode(expectations, forKey: .expectations)
    }
  }
}
