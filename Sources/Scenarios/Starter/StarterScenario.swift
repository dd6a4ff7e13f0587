/// The scenario file that `poolcast new` writes: small, explained, and it runs as it is.
public enum StarterScenario {
  /// The text of the file.
  ///
  /// - Parameters:
  ///   - name: Name of the scenario, Chinese or not; quoted where YAML needs it.
  ///   - language: That in which errors name the name.
  /// - Throws: ``InvalidScenario`` when a scenario cannot have that name.
  public static func text(name: String, language: Language = .english) throws(InvalidScenario)
    -> String
  {
    try checked(
      schemaLine + body.replacing("{NAME}", with: quoted(name)), name: name, language)
  }

  /// A text that is known to be sound but for the name.
  static func checked(_ written: String, name: String, _ language: Language)
    throws(InvalidScenario) -> String
  {
    let reader = ScenarioReader(
      file: language.say("the name", "名称") + " \(Wording.quoted(name))", text: written)
    do {
      _ = try reader.read()
    } catch {
      // The rest of the file is known to be sound: what is wrong is the name.
      throw InvalidScenario(
        diagnostics: error.errors.map {
          Diagnostic(
            severity: .error, code: $0.code, source: reader.file, message: $0.message,
            hint: $0.hint)
        })
    }
    return written
  }

  /// A word of letters stands as it is, anything else in quotes.
  static func quoted(_ name: String) -> String {
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    let reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    let startsWithLetter = name.unicodeScalars.first?.properties.isAlphabetic ?? false
    return isWord && startsWithLetter && !reserved.contains(name.lowercased())
      ? name : JSONValue.quoted(name)
  }

  /// Points editors to the schema that is written beside the file.
  static let schemaLine = "# yaml-language-server: $schema=./poolcast.schema.json\n"

  private static let body = """
    #
    # A scenario for Poolcast. Change the numbers, then:
    #   poolcast check FILE      says what it understood
    #   poolcast run FILE        simulates and writes results/
    #   poolcast schema > poolcast.schema.json   lets your editor complete and check this file
    #
    # A number may be uncertain: `0.2 to 0.6` says that it lies in there with 90 %.
    # Write 60_000_000 or 60M, 12% or 0.12. A year has 52 weeks. Money is in `currency`.
    poolcast: 1
    name: {NAME}
    title: {en: First steps, zh: 第一步}
    currency: CNY

    calendar:
      start: 2026-01-05
      weeks: 104
      campaigns:
        - {name: singles-day, week: 44, weeks: 2, lift: 1.8}   # week of the year, from 0

    # How many agents stand for the market, and how often the world is drawn.
    simulation: {agents: 5_000, replicates: 40, seed: 1}

    market:
      members: 2_000_000
      join_affinity: 0.3             # heavy buyers join more readily

    economics:
      public_commission: 10%         # what marketplaces take of an order
      private_commission: 1%

    # Parts of the market whose members behave alike. Shares add up to 1.
    segments:
      - name: regulars
        share: 0.3
        start: {dormant: 0.2}        # of those who ordered before, who has lapsed
        orders_per_year: {mean: 4, cv: 1}
        lapses_per_year: {mean: 0.4}
        returns_per_year: 0.3
        order_value: {mean: 120}
        gross_margin: 0.45
        # What the private pool does to a member who is fully engaged: 0.3 is 30 % more orders.
        response: {order_lift: 0.15 to 0.50, retention: 0.2, wakes_per_year: 0.8, shop_shift: 0.3}
        tolerance: {touches_per_week: 4 to 7}
        blocks_per_touch: 0.00005 to 0.0003
        blocks_over_tolerance_per_year: 1
        never_join: 0.4
      - name: occasional
        share: 0.7
        start: {customer: 0.8, dormant: 0.5}    # the others have never ordered
        orders_per_year: {mean: 1.5, cv: 1.2}
        first_orders_per_year: 0.15
        lapses_per_year: {mean: 0.7}
        returns_per_year: 0.2
        order_value: {mean: 90}
        gross_margin: 0.45
        response: {order_lift: 0.10 to 0.40, first_order_lift: 0.5, wakes_per_year: 0.5, shop_shift: 0.2}
        tolerance: {touches_per_week: 3 to 5}
        blocks_per_touch: 0.00005 to 0.0003
        blocks_over_tolerance_per_year: 1
        never_join: 0.55

    # Ways in. An order channel invites at an order, an ad channel spends a budget.
    channels:
      - {name: parcel-card, trigger: order, accept_rate: 2% to 6%, cost_per_invite: 0.2}
      - {name: ads, trigger: ad, reach_per_week: 8_000, cost_per_join: 7, quality: 0.8}

    # Ways to touch those who are in. `direct` is done by hand and needs staff.
    ports:
      - {name: group, strength: 0.15, fatigue_weight: 0.6, cost_per_touch: 0.004, cap_per_week: 7}
      - {name: direct, strength: 0.5, fatigue_weight: 1.5, cost_per_touch: 0.02, staffed: true}

    # What the brand may do. `baseline`, doing nothing, is always there to compare with.
    plans:
      - name: all-at-once
        title: {en: All at once, zh: 一次铺开}
        budget: {total: 12M}
        fixed_cost_per_week: 40_000
        acquisition: {ads: 25_000, parcel-card: {coverage: 0.8}}
        touches: {group: 3, direct: 0.4}        # per private member and week
        staff: {members_per_staff: 2_000, max_count: 300, touches_per_week: 800, wage_per_week: 80}
        waves:
          - {name: everyone, audience: rest, setup_cost: 600_000}

      - name: small-steps
        title: {en: Small steps, zh: 小步快跑}
        from: all-at-once                       # takes over what it does not set itself
        touches: {group: 2}                     # direct stays 0.4
        waves:
          - name: pilot
            audience: {share: 10%}
            setup_cost: 100_000
            gate:                               # the others wait until this holds
              review_after_weeks: 12
              all:
                - {kpi: block_rate_per_month, at_most: 0.02}
                - {kpi: private_penetration, at_least: 0.02}
          - {name: others, after: pilot, audience: rest, setup_cost: 400_000}

    """
}
