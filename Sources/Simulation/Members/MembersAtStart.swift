import Randomness
import Scenarios

/// Where the fatigue and freshness of those who are private at the start stand.
struct PrivateStart {
  let fatigue: Float
  let freshness: Float

  /// Fatigue at its fixed point under the planned touches of baseline; tenure as the segment says
  /// (model, section 4).
  init(segment index: Int, world: Scenario, baseline: Plan) {
    let maturity = world.operations.maturity.factor(
      weeksSinceFirstWave: baseline.waves.isEmpty ? nil : 0)
    let planned = PlannedTouches(
      baseline, segment: index, world: world, week: 0, factor: baseline.waves.isEmpty ? 1 : 0,
      maturity: maturity)
    let response = TouchResponse(
      planned, ports: world.ports, delivered: world.ports.map { _ in 1 })
    fatigue = Float(response.felt + world.market.rivalTouchesPerWeek)
    let segment = world.segments[index]
    let halfLives = segment.start.tenureWeeks / segment.response.novelty.halfLifeWeeks
    freshness = Float(Elementary.pow(2, -halfLives))
  }
}

extension Members {
  /// Puts everybody where they stand before the first step.
  func begin(_ population: Population, world: World, traits: [SegmentTraits]) {
    for column in [orderNumber, orderCount, lastOrder, post, firstEntry] { column.fill(with: 0) }
    for (index, agents) in world.layout.segments.enumerated() {
      let start = PrivateStart(
        segment: index, world: world.scenario, baseline: world.scenario.plans[0])
      for agent in agents {
        begin(
          agent, flags: population.start[agent], orderRate: population.orderRate[agent],
          joinWeight: population.joinWeight[agent], random: world.random, traits: traits[index],
          start: start)
      }
    }
  }

  private func begin(
    _ agent: Int, flags: UInt8, orderRate: Float, joinWeight: Float, random: RandomSource,
    traits: SegmentTraits, start: PrivateStart
  ) {
    var status = Status(bits: UInt32(flags))
    let words = random.words(.startClocks, of: UInt32(agent), number: 0)
    let isPrivate = status.has(Status.isPrivate)
    let first = traits.firstOrdersPerWeek
    let rate = status.has(Status.isProspect) ? first : orderRate
    orderClock[agent] = unitExponential(word: words.x) / rate
    extraOrderClock[agent] = unitExponential(word: words.w) / rate
    stageClock[agent] =
      status.has(Status.isProspect) ? .infinity : unitExponential(word: words.y)
    placeClock[agent] = unitExponential(word: words.z)
    if status.isPublic {
      placeClock[agent] =
        status.has(Status.refuses)
        ? .infinity
        : placeClock[agent] / joinWeight
    }
    fatigue[agent] = isPrivate ? start.fatigue : 0
    freshness[agent] = isPrivate ? start.freshness : 1
    receptivity[agent] = 0
    tierClock[agent] = .infinity
    referralClock[agent] = .infinity
    if isPrivate {
      status.set(Status.startedPrivate)
      receptivity[agent] = Float(traits.receptivity.draw(random, .receptivity, of: UInt32(agent)))
      referralClock[agent] = Clocks(random: random).referral(of: agent, step: -1, number: 0)
      let word = random.words(.startClocks, of: UInt32(agent), number: 0, block: 1).x
      startTier(agent, status, word: word, orderRate: orderRate, traits: traits)
    }
    self.status[agent] = status.bits
  }

  private func startTier(
    _ agent: Int, _ status: Status, word: UInt32, orderRate: Float, traits: SegmentTraits
  ) {
    guard status.isActive else { return }
    let weight =
      status.has(Status.isSuper) ? 1 : traits.upgradeWeight.weight(orderRate: Double(orderRate))
    tierClock[agent] = weight > 0 ? unitExponential(word: word) / Float(weight) : .infinity
  }
}
