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
      planned, ports: world.ports, delivered: world.ports.map { _ in 1 },
      workPerTouch: baseline.workPerTouch(ports: world.ports))
    fatigue = Float(response.felt + world.market.rivalTouchesPerWeek)
    let segment = world.segments[index]
    let halfLives = segment.start.tenureWeeks / segment.response.novelty.halfLifeWeeks
    freshness = Float(Elementary.pow(2, -halfLives))
  }
}

extension Members {
  /// Puts everybody where they stand before the first step.
  func begin(
    _ population: Population, world: World, traits: [SegmentTraits], workers: Workers
  ) {
    history.fill(with: History())
    post.fill(with: 0)
    receptivity.fill(with: 0)
    tierClock.fill(with: .infinity)
    referralClock.fill(with: .infinity)
    let words = (0..<workers.threads).map { _ in StartWords() }
    for (index, agents) in world.layout.segments.enumerated() {
      let start = PrivateStart(
        segment: index, world: world.scenario, baseline: world.scenario.plans[0])
      workers.perform(inBlocksOf: StartWords.most, agents) { worker, block in
        words[worker].draw(world.random, of: block)
        startClocks(
          of: block, words[worker], population, firstOrders: traits[index].firstOrdersPerWeek)
        place(block, population, start)
        for agent in block where population.start[agent] & StartFlags.isPrivate != 0 {
          beginPrivate(
            agent, orderRate: population.propensity[agent].orderRate, random: world.random,
            traits: traits[index])
        }
      }
    }
  }

  /// Clocks of a block: plain loops over plain pointers, so that they become vector code.
  private func startClocks(
    of agents: Range<Int>, _ words: StartWords, _ population: Population, firstOrders: Float
  ) {
    let (first, count) = (agents.lowerBound, agents.count)
    let flags = population.start.base + first
    let (orderWords, extraWords) = (words.order, words.extraOrder)
    let (stageWords, placeWords) = (words.stage, words.place)
    let propensity = population.propensity.base + first
    let (order, extra) = (orderClock.base + first, extraOrderClock.base + first)
    let (stage, place) = (stageClock.base + first, placeClock.base + first)
    // Apart from the logarithms, which are vector code only over single columns.
    for index in 0..<count {
      let isProspect = flags[index] & StartFlags.isProspect != 0
      order[index] = isProspect ? firstOrders : propensity[index].orderRate
      // Who refuses never joins: an infinite clock.
      let isWilling = flags[index] & StartFlags.refuses == 0
      place[index] = isWilling ? propensity[index].joinWeight : 0
    }
    for index in 0..<count {
      let perWeek = order[index]
      order[index] = unitExponential(word: orderWords[index]) / perWeek
      extra[index] = unitExponential(word: extraWords[index]) / perWeek
    }
    for index in 0..<count {
      let clock = unitExponential(word: stageWords[index])
      stage[index] = flags[index] & StartFlags.isProspect != 0 ? .infinity : clock
    }
    let elsewhere = StartFlags.isPrivate | StartFlags.isBlocked
    for index in 0..<count {
      let divisor = flags[index] & elsewhere != 0 ? 1 : place[index]
      place[index] = unitExponential(word: placeWords[index]) / divisor
    }
  }

  private func place(_ agents: Range<Int>, _ population: Population, _ start: PrivateStart) {
    let flags = population.start.base
    let (status, fatigue, freshness) = (status.base, fatigue.base, freshness.base)
    for agent in agents {
      let isPrivate = flags[agent] & StartFlags.isPrivate != 0
      status[agent] = UInt32(flags[agent]) | (isPrivate ? Status.startedPrivate : 0)
      fatigue[agent] = isPrivate ? start.fatigue : 0
      freshness[agent] = isPrivate ? start.freshness : 1
    }
  }

  private func beginPrivate(
    _ agent: Int, orderRate: Float, random: RandomSource, traits: SegmentTraits
  ) {
    receptivity[agent] = traits.receptivity.value(
      random, purpose: Purpose.receptivity.rawValue, entity: UInt32(agent))
    referralClock[agent] = Clocks(random: random).referral(of: agent, step: -1, number: 0)
    let word = random.words(.startClocks, of: UInt32(agent), number: 0, block: 1).x
    startTier(
      agent, Status(bits: status[agent]), word: word, orderRate: orderRate, traits: traits)
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

/// The words behind the first clocks of a block of agents.
private struct StartWords {
  static let most = 1024

  private let columns = (0..<4).map { _ in Column<UInt32>(count: StartWords.most, filledWith: 0) }

  var order: UnsafeMutablePointer<UInt32> { columns[0].base }
  var stage: UnsafeMutablePointer<UInt32> { columns[1].base }
  var place: UnsafeMutablePointer<UInt32> { columns[2].base }
  var extraOrder: UnsafeMutablePointer<UInt32> { columns[3].base }

  func draw(_ random: RandomSource, of agents: Range<Int>) {
    let (order, stage, place, extraOrder) = (order, stage, place, extraOrder)
    let key = (random.seed, random.replicate)
    let first = UInt32(agents.lowerBound)
    for index in 0..<agents.count {
      let words = Philox4x32.block(
        first &+ UInt32(truncatingIfNeeded: index), 0, Purpose.startClocks.rawValue, 0, key: key)
      order[index] = words.0
      stage[index] = words.1
      place[index] = words.2
      extraOrder[index] = words.3
    }
  }
}
