import Scenarios
import Testing

@testable import Simulation

struct RecentBuyersTests {
  private func buyers(weeks: Int = 120) -> RecentBuyers {
    var calendar = Calendar()
    calendar.weeks = weeks
    return RecentBuyers(clock: StepClock(calendar))
  }

  @Test func countsThoseWhoOrderedWithinAYear() {
    let buyers = buyers()
    buyers.update(
      2, lastOrder: 0, wasPrivate: false, to: 1, isPrivate: false, atStep: 0)
    buyers.update(
      2, lastOrder: 0, wasPrivate: false, to: 6, isPrivate: true, atStep: 5)
    #expect(buyers.counts.even.publicAgents == 1 && buyers.counts.even.privateAgents == 1)
    for step in 6...52 { buyers.advance(toStep: step) }
    #expect(buyers.counts.even.publicAgents == 1)
    buyers.advance(toStep: 53)
    #expect(buyers.counts.even.publicAgents == 0 && buyers.counts.even.privateAgents == 1)
    #expect(!buyers.includes(lastOrder: 1, atStep: 53))
    #expect(buyers.includes(lastOrder: 6, atStep: 53))
  }

  @Test func followsMembersFromPlaceToPlace() {
    let buyers = buyers()
    buyers.update(
      2, lastOrder: 0, wasPrivate: false, to: 1, isPrivate: false, atStep: 0)
    buyers.update(
      2, lastOrder: 1, wasPrivate: false, to: 1, isPrivate: true, atStep: 3)
    #expect(buyers.counts.even.publicAgents == 0 && buyers.counts.even.privateAgents == 1)
    buyers.update(
      2, lastOrder: 1, wasPrivate: true, to: 8, isPrivate: false, atStep: 7)
    #expect(buyers.counts.even.publicAgents == 1 && buyers.counts.even.privateAgents == 0)
  }
}

struct PairingWindowTests {
  @Test func lastsTwentySixWeeksAndEndsAtTheHorizon() {
    var calendar = Calendar()
    calendar.weeks = 40
    let window = PairingWindow(clock: StepClock(calendar))
    #expect(!window.contains(step: 5, entry: 5))
    #expect(window.contains(step: 6, entry: 5) && window.contains(step: 31, entry: 5))
    #expect(!window.contains(step: 32, entry: 5))
    #expect(window.stepsLeft(after: 5, entry: 5) == 26)
    #expect(window.stepsLeft(after: 10, entry: 5) == 21)
    #expect(window.stepsLeft(after: 3, entry: 5) == 26)
    #expect(window.stepsLeft(after: 35, entry: 5) == 0)
    #expect(window.stepsLeft(after: 20, entry: 20) == 19)
  }
}

struct CohortBookTests {
  private func book(weeks: Int) -> CohortBook {
    var calendar = Calendar()
    calendar.start = CivilDate(year: 2026, month: 1, day: 5)
    calendar.weeks = weeks
    return CohortBook(clock: StepClock(calendar))
  }

  @Test func cohortsAreCalendarMonthsOfTheFirstJoin() throws {
    var book = book(weeks: 30)
    book.join(atStep: 0)
    book.join(atStep: 3)
    book.join(atStep: 4)  // 2 February
    let outcomes = book.outcomes(membersPerAgent: 10)
    #expect(outcomes.map(\.joinMonth) == [2026 * 12, 2026 * 12 + 1])
    #expect(outcomes.map(\.joined) == [20, 10])
    // Who joined on 26 January (step 3) has 26 weeks before it: 6 whole months.
    #expect(outcomes[0].months.count == 6)
  }

  @Test func monthsCountFromEachMembersOwnJoin() {
    var book = book(weeks: 30)
    book.join(atStep: 2)
    // Orders within the first 13/3 weeks after step 2 belong to month 0.
    book.order(contribution: 7, entry: 2, atStep: 3)
    book.order(contribution: 5, entry: 2, atStep: 7)
    book.order(contribution: 1, entry: 2, atStep: 8)
    // Leaves 5 weeks after joining: private after one month (4.33 weeks), not after two.
    book.change(-1, entry: 2, atStep: 7)
    let months = book.outcomes(membersPerAgent: 1)[0].months
    #expect(months[0].orders == 2 && months[0].contribution == 12)
    #expect(months[1].orders == 1)
    #expect(months.prefix(3).map(\.stillPrivate) == [1, 1, 0])
  }
}

struct JoinRecordsTests {
  @Test func findsTheJoinersAndNobodyElse() {
    let members = Members(capacity: 320)
    for agent in stride(from: 3, to: 320, by: 7) {
      var status = Status(bits: Status.joined | Status.paired)
      status.entryChannel = agent % 5
      members.status[agent] = status.bits
      members.history[agent].firstEntry = UInt16(agent)
    }
    members.status[4] = Status.joined
    let records = JoinRecords(members: members)
    for agent in 0..<320 {
      let expected =
        agent % 7 == 3
        ? JoinRecords.Entry(step: UInt16(agent - 1), channel: UInt8(agent % 5)) : nil
      #expect(records[agent] == expected)
    }
  }
}
