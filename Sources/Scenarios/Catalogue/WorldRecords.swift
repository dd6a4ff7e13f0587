/// The catalogue: every key of a scenario file, once. Reading, JSON Schema and key reference all come
/// from here.
enum Catalogue {
  // MARK: The whole file

  static let scenario = Record<Scenario>(
    Message("a scenario", "情景"), blank: Scenario(),
    [
      .version,
      Field(
        KeyDescription(
          "name", .name, unit: "text", required: true,
          meaning: "Name of the scenario and of its folder of results.", example: "beauty-chain")
      ) { tree, _, reader in reader.scenarioName(tree) },
      .title("title", \.title, "Title in reports, in one or both languages."),
      .title(
        "question", \.question, standard: "none", "What the scenario is to answer, in a line.",
        example: "{en: Should we build a pool at all?, zh: 要不要做私域?}"),
      Field(
        KeyDescription(
          "currency", .text(Limits.currencyLength), unit: "text",
          meaning: "Currency of all money in the file, as an ISO 4217 code.", example: "CNY"),
        standard: \.currency
      ) { tree, _, reader in
        guard let text = reader.freeText(tree, "currency", limit: Limits.currencyLength) else {
          return
        }
        reader.scenario.currency = text
      },
      .record(
        "calendar", \.calendar, calendar, required: true, "When it starts, how long, which season."),
      .record("simulation", \.settings, simulation, "How finely and how often it is simulated."),
      .record("market", \.market, market, required: true, "What is true of the whole market."),
      .record(
        "economics", \.economics, economics, "What an order costs and what money is worth later."),
      .record("targeting", \.targeting, targeting, "What touching on need does."),
      .list(
        "segments", \.segments, blank: Segment(), segment, count: 1...Limits.segments,
        required: true, "Parts of the market whose members behave alike."),
      .list(
        "channels", \.channels, blank: Channel(), channel, count: 0...Limits.channels,
        "Public touchpoints that bring members into the private pool."),
      .list(
        "ports", \.ports, blank: Port(), port, count: 0...Limits.ports,
        "Ways to touch private members."),
      .record("referral", \.referral, referral, "Word of mouth of private members."),
      .record("super", \.superTier, superTier, "Paid membership."),
      .record("operations", \.operations, operations, "How well the brand runs its pool."),
      .plans,
      .record(
        "decide", \.decision, decision, "What is wanted of the plans; `poolcast compare` answers."),
      .list(
        "expect", \.expectations, blank: Expectation(), expectation,
        count: 0...Limits.expectations, namedBy: "kpi",
        "What is known of what the plans lead to; `poolcast check --run` holds the model to it."),
    ])

  // MARK: Calendar and settings

  static let calendar = Record<Calendar>(
    Message("the calendar", "日历"), blank: Calendar(),
    [
      Field(
        KeyDescription(
          "start", .date, unit: "date", required: true, meaning: "First day of the simulation.",
          example: "2026-01-05")
      ) { tree, site, reader in
        guard let date = reader.date(tree, "start") else { return }
        reader.scenario.calendar.start = date
      },
      .whole(
        "weeks", \.weeks, 1...Limits.weeks, unit: "weeks", required: true,
        "Length of the horizon.", example: "104"),
      .word("step", \.step, "Length of a time step.", example: "week"),
      .season,
      .list(
        "campaigns", \.campaigns, blank: Calendar.Campaign(), campaign,
        count: 0...Limits.campaigns, "Promotions that repeat every 52 weeks."),
      .number(
        "run_off_weeks", \.runOffWeeks, .number(.weeks), unit: "weeks",
        "How long every plan goes on beyond the horizon with acquisition off; only KPIs named "
          + "`…_with_run_off` count it.", example: "52"),
    ])

  static let campaign = Record<Calendar.Campaign>(
    Message("a campaign", "大促"), blank: Calendar.Campaign(),
    [
      .name("name", \.name, required: false, "Name of the campaign.", example: "singles-day"),
      .number(
        "week", \.week, .number(Bounds(0...51)), unit: "week of the year", required: true,
        "Week of the year in which it begins, from 0.", example: "44"),
      .number(
        "weeks", \.weeks, .number(Bounds(above: 0, to: 52)), unit: "weeks", "How long it runs.",
        example: "2"),
      .number(
        "lift", \.lift, .number(.factor), unit: "factor", required: true,
        "Factor on orders while it runs.", example: "1.9"),
    ])

  static let simulation = Record<SimulationSettings>(
    .key("simulation"), blank: SimulationSettings(),
    [
      .whole(
        "agents", \.agents, 1...Limits.agents, unit: "agents",
        "How many simulated members stand for the market; never more than `market.members`.",
        example: "20_000"),
      .whole(
        "replicates", \.replicates, 1...Limits.replicates, unit: "replicates",
        "How often the world is drawn and simulated.", example: "100"),
      .whole(
        "seed", \.seedNumber, 0...Int(UInt32.max), unit: "number",
        "The same seed gives the same results.", example: "20260105"),
    ])

  // MARK: Market, economics, targeting

  static let market = Record<Market>(
    Message("the market", "市场"), blank: Market(),
    [
      .number(
        "members", \.members, .whole(1...Limits.members), unit: "members", required: true,
        "How many people the market has.", example: "60_000_000"),
      .number(
        "join_affinity", \.joinAffinity, .number(.exponent), unit: "exponent",
        "How much more readily heavy buyers join: exponent of the order rate in the join weight; "
          + "0 means that all join alike.", example: "0.4"),
      .number(
        "rival_touches_per_week", \.rivalTouchesPerWeek, .number(.factor),
        unit: "touches/week", "Touches that other brands send to a private member.",
        example: "0.5"),
      .number(
        "fatigue_memory", \.fatigueMemory, .share, unit: "share per week",
        "Share of fatigue that is left after a week.", example: "0.7"),
      .record("voice", \.voice, voice, "How the private pool lifts orders and channels in public."),
      .record("shock", \.shock, shock, "A shock on all orders, the same in all plans."),
    ])

  static let voice = Record<Market.Voice>(
    .key("voice"), blank: Market.Voice(),
    [
      .number(
        "max_lift", \.maxLift, .number(.spread), unit: "factor − 1",
        "Greatest lift that word of private members can bring.", example: "0.01"),
      .number(
        "half_share", \.halfShare, .positiveShare, unit: "share",
        "Share of the market, private and active, at which half of `max_lift` is reached.",
        example: "0.25"),
      .number(
        "rank_lift", \.rankLift, .number(.spread), unit: "factor − 1",
        "Lift per steered order and public order: orders sent to the public shop raise the brand's "
          + "rank there.", example: "0.1"),
    ])

  static let shock = Record<Market.Shock>(
    .key("shock"), blank: Market.Shock(),
    [
      .number(
        "sd", \.sd, .number(Bounds(0...2)), unit: "log standard deviation",
        "How strong the shock is.", example: "0.06"),
      .number(
        "persistence", \.persistence, .share, unit: "share per week",
        "How much of it is left after a week.", example: "0.8"),
    ])

  static let economics = Record<Economics>(
    .key("economics"), blank: Economics(),
    [
      .share(
        "public_commission", \.publicCommission,
        "Share of the order value that a public shop takes.", example: "0.10"),
      .share(
        "private_commission", \.privateCommission,
        "Share of the order value that the private shop costs.", example: "0.01"),
      .number(
        "discount_rate", \.discountRate, .number(.spread), unit: "per year",
        "Rate at which later money counts less.", example: "0.08"),
      .record("coupon", \.coupon, coupon, "Coupons in the private shop."),
    ])

  static let coupon = Record<Economics.Coupon>(
    .key("coupon"), blank: Economics.Coupon(),
    [
      .share(
        "redemption", \.redemption, "Share of private-shop orders that redeem one.",
        example: "0.35"),
      .share("discount", \.discount, "Share of the order value it takes off.", example: "0.12"),
      .number(
        "lift", \.lift, .number(.lift), unit: "factor − 1",
        "Lift on orders of a discount without limit.", example: "0.10"),
      .number(
        "scale", \.scale, .positiveShare, unit: "share",
        "Discount at which 1 − 1/e of that lift is reached.", example: "0.1"),
    ])

  static let targeting = Record<Targeting>(
    .key("targeting"), blank: Targeting(),
    [
      .share("need", \.need, "Share of touches for which a need is known.", example: "0.4"),
      .number(
        "gain", \.gain, .number(.factor), unit: "factor − 1",
        "How much stronger a touch on need is.", example: "0.5"),
      .share("relief", \.relief, "How much less a touch on need tires.", example: "0.3"),
    ])

  // MARK: Referral, super, operations

  static let referral = Record<Referral>(
    .key("referral"), blank: Referral(),
    [
      .share(
        "accept", \.accept, "Probability that a person who is referred joins.", example: "0.12"),
      .number(
        "reward", \.reward, .number(.price), unit: "money", "Paid for each join by referral.",
        example: "5"),
      .number(
        "quality", \.quality, .number(.factor), unit: "factor",
        "Factor on the receptivity of those who come by referral.", example: "1.15"),
      .share(
        "converts", \.converts, "Share of prospects who order at once when they join by referral.",
        example: "0.2"),
      .flag(
        "any_wave", \.anyWave, "Whether people outside the open waves may be referred too.",
        example: "false"),
    ])

  static let superTier = Record<SuperTier>(
    .key("super"), blank: SuperTier(),
    [
      .number(
        "upgrades_per_year", \.upgradesPerYear, .number(.yearlyRate), unit: "per year",
        "How often a fully engaged private member becomes super; 0 means that there is no such "
          + "tier.", example: "0.05"),
      .number(
        "churn_per_year", \.churnPerYear, .number(.yearlyRate), unit: "per year",
        "How often a super member goes back to ordinary.", example: "0.4"),
      .number(
        "order_multiplier", \.orderMultiplier, .number(Bounds(1...100)), unit: "factor",
        "Factor on orders of super members.", example: "1.5"),
      .number(
        "fee_per_year", \.feePerYear, .number(.price), unit: "money/year",
        "What a super member pays.", example: "39"),
      .number(
        "benefit_cost_per_year", \.benefitCostPerYear, .number(.price), unit: "money/year",
        "What the benefits of a super member cost.", example: "30"),
      .number(
        "affinity", \.affinity, .number(.exponent), unit: "exponent",
        "How much more readily heavy buyers upgrade: exponent of the order rate.", example: "1"),
    ])

  static let operations = Record<Operations>(
    .key("operations"), blank: Operations(),
    [
      .record("maturity", \.maturity, maturity, "Learning by doing."),
      .number(
        "transfer_sd", \.transferSD, .number(.exponent), unit: "log standard deviation",
        "How uncertain it is that what worked in the first wave works in a later one.",
        example: "0.15"),
      .number(
        "wind_down_weeks", \.windDownWeeks, .number(.weeks), unit: "weeks",
        "How long touches, staff and fixed cost go on when no wave is open nor can open any more.",
        example: "4"),
      .number(
        "stores", \.stores, .number(Bounds(above: 0, to: 1e7)), unit: "stores",
        "How many stores the brand has, for GMV per store.", example: "4_000"),
    ])

  static let maturity = Record<Operations.Maturity>(
    .key("maturity"), blank: Operations.Maturity(),
    [
      .share(
        "start", \.start, "How well the pool is run in its first week, against a mature one.",
        example: "0.5"),
      .number(
        "weeks", \.weeks, .number(Bounds(above: 0, to: Double(Limits.weeks))), unit: "weeks",
        required: true, "Weeks in which 1 − 1/e of what is missing is learned.", example: "12"),
      .number(
        "burn", \.burn, .number(.factor), unit: "factor − 1",
        "How much more often members block while nothing has been learned yet.", example: "0.5"),
    ])
}

extension SimulationSettings {
  /// The seed as a number that fields can read and write.
  var seedNumber: Int {
    get { Int(seed) }
    set { seed = UInt32(clamping: newValue) }
  }
}
