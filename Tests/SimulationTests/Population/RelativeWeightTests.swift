import Foundation
import Randomness
import Scenarios
import Testing

@testable import Simulation

struct RelativeWeightTests {
  @Test func isAPowerOfTheRelativeRate() {
    let segment = segment("all")
    let weight = RelativeWeight(exponent: 0.4, segment: segment)
    #expect(abs(weight.weight(orderRate: 20.0 / 52) - pow(2, 0.4)) < 1e-12)
    #expect(RelativeWeight(exponent: 0, segment: segment).weight(orderRate: 3) == 1)
  }

  @Test func startPoolHasTheAskedShareAndFavoursHeavyBuyers() throws {
    let scenario = simpleScenario {
      $0.market.joinAffinity = 1
      $0.segments[0].ordersPerYear.cv = 1
      $0.segments[0].start.privatePool = 0.3
    }
    let week = try simulate(scenario).plans[0].weeks[0]
    let share = week[.privateExposure] / scenario.market.members
    let error = (0.3 * 0.7 / Double(scenario.settings.agents)).squareRoot()
    #expect(abs(share - 0.3) < 4 * error)
    let ratio =
      week[.privateMemberOrders] / week[.privateExposure]
      / (week[.publicMemberOrders] / week[.publicExposure])
    #expect(ratio > 1.3)
  }
}
