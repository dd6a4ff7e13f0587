import Randomness
import Scenarios

/// Expected flows of the waves under review, member by member, from the same rates as the draws.
struct Compensators {
  let members: Members
  let population: Population
  let traits: [SegmentTraits]
  let context: StepContext
  /// Expected referrals that reach a member in this step.
  let referralsPerMember: Double
  let referralReward: Double
  /// Of each channel that joins through the place clock.
  let costPerJoin: [Double]
  /// Chance that a private member is carried away in this step.
  let carryAway: Double

  /// Adds what is expected of one cell to the half that each member belongs to.
  func add(_ index: Int, _ cell: Cell, to halves: inout Halves<ExpectedFlows>) {
    let asking = asking(inCell: index)
    for agent in cell.agents {
      let status = Status(bits: members.status[agent])
      let rates = rates(of: agent, status, segment: cell.segment, cell: index)
      let base =
        status.has(Status.isProspect)
        ? traits[cell.segment].firstOrdersPerWeek : population.propensity[agent].orderRate
      let orders = Double(rates.order) * Double(rates.orderFactor) * Double(base)
      if cell.isControl {
        halves[of: agent].controlOrders += orders
      } else {
        halves[of: agent].audienceOrders += orders
      }
      if status.has(Status.isPrivate) {
        addPrivate(status, rates, orders: orders, to: &halves[of: agent])
      }
      if status.isPublic, context.admits[index] {
        addJoin(
          of: agent, status, join: Double(rates.place), orders: orders, asking: asking,
          segment: cell.segment, to: &halves[of: agent])
      }
    }
  }

  private func rates(of agent: Int, _ status: Status, segment: Int, cell: Int) -> MemberRates {
    MemberRates(
      status: status, fatigue: members.fatigue[agent], freshness: members.freshness[agent],
      inverseTolerance: population.inverseTolerance[agent],
      receptivity: members.receptivity[agent], lapseRate: population.lapseRate[agent],
      segment: context.segments[segment], cell: context.cells[cell])
  }

  private func addPrivate(
    _ status: Status, _ rates: MemberRates, orders: Double, to flows: inout ExpectedFlows
  ) {
    let block = Self.probability(Double(rates.place))
    flows.privateOrders += orders
    if status.isActive {
      flows.activeBlocks += block
      flows.activeCarried += carryAway
      flows.lapses += Self.probability(Double(rates.stage))
    } else {
      flows.otherBlocks += block
      flows.otherCarried += carryAway
      if status.has(Status.isDormant) {
        flows.returns += Self.probability(Double(rates.stage))
      } else {
        flows.firstOrders += Self.probability(orders)
      }
    }
  }

  private func addJoin(
    of agent: Int, _ status: Status, join: Double, orders: Double, asking: Asking, segment: Int,
    to flows: inout ExpectedFlows
  ) {
    flows.spend += orders * asking.cost
    guard !status.has(Status.refuses) else { return }
    let byClock = join * Double(population.propensity[agent].joinWeight)
    let byReferral = referralsPerMember * asking.referralAcceptance
    let hazard = byClock + orders * asking.acceptance + byReferral
    let joins = Self.probability(hazard)
    if status.isActive { flows.activeJoins += joins } else { flows.otherJoins += joins }
    guard hazard > 0 else { return }
    let clockShare = joins * byClock / hazard
    flows.spend += clockShare * clockCost(segment: segment)
    flows.spend += joins * byReferral / hazard * referralReward
  }

  /// Mean cost of a join through the place clock.
  private func clockCost(segment: Int) -> Double {
    let hazards = context.joinHazards[segment]
    let total = hazards.reduce(0, +)
    guard total > 0 else { return 0 }
    return zip(hazards, costPerJoin).reduce(0) { $0 + $1.0 * $1.1 } / total
  }

  /// What asking at an order comes to in a cell.
  private struct Asking {
    /// Chance that one order leads to a join.
    var acceptance = 0.0
    /// Expected cost of invitations at one order.
    var cost = 0.0
    var referralAcceptance = 0.0
  }

  private func asking(inCell cell: Int) -> Asking {
    var asking = Asking()
    var refused = 1.0
    for channel in context.orderChannels {
      refused *= 1 - channel.invitation * channel.acceptance[cell]
      asking.cost += channel.invitation * channel.costPerInvite
    }
    asking.acceptance = 1 - refused
    asking.referralAcceptance = context.admitsReferral[cell] ? context.referralAcceptance[cell] : 0
    return asking
  }

  private static func probability(_ hazard: Double) -> Double { 1 - Elementary.exp(-hazard) }
}
