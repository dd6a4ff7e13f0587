import Foundation
import Scenarios
import Testing

@testable import Simulation

struct AcquisitionTests {
  private func offer(share: Double = 1, voice: Double = 1, weeks: Double = 0) -> Acquisition.Offer {
    Acquisition.Offer(
      eligibleShare: share, weight: [50_000], voice: voice, elapsedWeeks: weeks)
  }

  private func joins(_ channel: Channel, budget: Double, _ offer: Acquisition.Offer) -> Double {
    let acquisition = Acquisition(
      channels: [channel], budgets: [budget], staffInvitations: [0], offer: offer)
    return acquisition.hazards[0] * 50_000
  }

  @Test func budgetsBuyJoinsThatSaturate() {
    let channel = adChannel("ad", reach: 1000, cost: 5)
    #expect(abs(joins(channel, budget: 5000, offer()) - 1000 * (1 - exp(-1))) < 1e-9)
    #expect(abs(joins(channel, budget: 1e9, offer()) - 1000) < 1e-9)
    #expect(joins(channel, budget: 0, offer()) == 0)
    #expect(abs(joins(channel, budget: 1e9, offer(share: 0.25)) - 250) < 1e-9)
  }

  @Test func costGrowsWithTheYearsAndFallsWithVoice() {
    var channel = adChannel("ad", reach: 1000, cost: 5)
    channel.costGrowthPerYear = 0.2
    let later = joins(channel, budget: 5000, offer(voice: 1.1, weeks: 52))
    #expect(abs(later - 1000 * (1 - exp(-5000 / (1000 * 5 * 1.2 / 1.1)))) < 1e-9)
  }

  @Test func whatIsSpentPerJoinIsTheBudgetOverTheJoins() {
    let channel = adChannel("ad", reach: 1000, cost: 5)
    let acquisition = Acquisition(
      channels: [channel], budgets: [5000], staffInvitations: [0], offer: offer())
    #expect(abs(acquisition.adCostPerJoin[0] - 5 / (1 - exp(-1))) < 1e-9)
  }

  @Test func staffRecruitsByInvitations() {
    var channel = Channel()
    channel.trigger = .staff
    channel.acceptRate = 0.2
    channel.costPerInvite = 3
    let acquisition = Acquisition(
      channels: [channel], budgets: [0], staffInvitations: [400], offer: offer())
    #expect(abs(acquisition.hazards[0] * 50_000 - 80) < 1e-9)
    #expect(acquisition.adCostPerJoin[0] == 0 && acquisition.costPerJoin[0] == 15)
  }
}
