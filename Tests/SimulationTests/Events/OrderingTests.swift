import Foundation
import Scenarios
import Testing

@testable import Simulation

/// Orders of whole runs against what the formulas say (model, 5.6 and 5.8).
struct OrderingTests {
  @Test func lifts() throws {
    let scenario = poolScenario {
      $0.segments[0].response.orderLift = 0.5
      $0.economics.coupon.lift = 0.2
      $0.economics.coupon.discount = 0.1
    }
    let total = try simulate(scenario).plans[0].horizon
    let expected = 10 * (1 + (0.5 + 0.2 * (1 - exp(-1))) * (1 - exp(-0.4)))
    let rate = total[.privateMemberOrders] / (total[.privateExposure] / 52)
    #expect(abs(rate / expected - 1) < relativeError(total[.privateMemberOrders], scenario))
  }

  @Test func fatigueDampsTheResponse() throws {
    let scenario = poolScenario {
      $0.segments[0].response.orderLift = 1
      $0.segments[0].tolerance = .init(mean: 1.25, cv: 0)
      $0.market.rivalTouchesPerWeek = 0.5
    }
    // At the fixed point from the start: F = 2.5, o = 1, φ = ½.
    let total = try simulate(scenario).plans[0].horizon
    let expected = 10 * (1 + 0.5 * (1 - exp(-0.4)))
    let rate = total[.privateMemberOrders] / (total[.privateExposure] / 52)
    #expect(abs(rate / expected - 1) < relativeError(total[.privateMemberOrders], scenario))
  }

  @Test func shopsCommissionsAndCoupons() throws {
    let scenario = poolScenario {
      $0.segments[0].response.orderLift = 0.5
      $0.segments[0].response.shopShift = 0.3
      $0.segments[0].response.basketLift = 0.2
      $0.economics.publicCommission = 0.2
      $0.economics.privateCommission = 0.01
      $0.economics.coupon.redemption = 0.4
      $0.economics.coupon.discount = 0.1
      $0.plans[0].steerToPublic = Schedule(0.25)
    }
    let total = try simulate(scenario).plans[0].horizon
    let y = 1 + 0.5 * (1 - exp(-0.4))
    let share = (0.3 + y - 1) / y
    let tolerance = relativeError(total[.privateShopOrders], scenario)
    #expect(abs(total[.privateShopOrders] / total.orders / (share * 0.75) - 1) < tolerance)
    #expect(abs(total[.steeredOrders] / total.orders / (share * 0.25) - 1) < 2 * tolerance)
    #expect(
      abs(total[.privateShopGMV] / total[.privateShopOrders] / 120 - 1) < 0.5 * tolerance)
    #expect(abs(total[.redemptions] / total[.privateShopOrders] / 0.4 - 1) < 2 * tolerance)
    #expect(abs(total[.publicCommission] / (0.2 * total[.publicShopGMV]) - 1) < 1e-9)
    #expect(abs(total[.privateCommission] / (0.01 * total[.privateShopGMV]) - 1) < 1e-9)
    #expect(abs(total[.grossMargin] / (0.5 * total.gmv) - 1) < 1e-9)
    #expect(abs(total[.couponCost] / (0.1 * 0.4 * total[.privateShopGMV]) - 1) < 3 * tolerance)
  }

  @Test func paidMembershipBringsFeesAndOrders() throws {
    let scenario = poolScenario {
      $0.segments[0].start.superTier = 1
      $0.superTier.orderMultiplier = 2
      $0.superTier.feePerYear = 52
      $0.superTier.benefitCostPerYear = 26
    }
    let total = try simulate(scenario).plans[0].horizon
    let rate = total[.superOrders] / (total[.superExposure] / 52)
    #expect(abs(rate / 20 - 1) < relativeError(total[.superOrders], scenario))
    let members = scenario.market.members
    #expect(abs(total[.superFees] / (members * 26) - 1) < 1e-9)
    #expect(abs(total[.superBenefits] / (members * 13) - 1) < 1e-9)
  }

  @Test func blockedMembersBuyLess() throws {
    let scenario = poolScenario {
      $0.segments[0].start.privatePool = 0
      $0.segments[0].start.blocked = 1
      $0.segments[0].blockedLoss = 0.4
    }
    let total = try simulate(scenario).plans[0].horizon
    let rate = total[.publicMemberOrders] / (total[.publicExposure] / 52)
    #expect(abs(rate / 6 - 1) < relativeError(total[.publicMemberOrders], scenario))
  }
}
