import Testing

@testable import Simulation

struct ChannelBookTests {
  /// Agents 2 and 4 are of the even half, 3 of the odd one.
  private func book() -> ChannelBook {
    let book = ChannelBook(channels: 3, weeks: 4)
    for agent in [2, 3, 4] { book.join(agent, through: 1) }
    book.join(3, through: 2)
    return book
  }

  @Test func joinsPayTheirPrice() {
    let book = book()
    let spend = book.closeJoins(inWeek: 1, costPerJoin: [5, 10])
    #expect(spend.even == 20 && spend.odd == 10)
    // Of the next step nothing is left to pay.
    #expect(book.closeJoins(inWeek: 2, costPerJoin: [5, 10]).even == 0)
    let channel = book.outcome(of: 1, over: .all, scale: 100)
    #expect(channel.weeklyJoins == [0, 300, 0, 0])
    #expect(channel.spend == 3000)
    let odd = book.outcome(of: 1, over: .oddHalf, scale: 200)
    #expect(odd.weeklyJoins == [0, 200, 0, 0] && odd.spend == 2000)
    // Referral, the last way, has no price of its own.
    #expect(book.outcome(of: 2, over: .all, scale: 1).spend == 0)
  }

  @Test func beyondTheHorizonJoinsArePaidAndNotCounted() {
    let book = book()
    #expect(book.closeJoins(inWeek: nil, costPerJoin: [5, 10]).odd == 10)
    #expect(book.outcome(of: 1, over: .all, scale: 1).weeklyJoins == [0, 0, 0, 0])
  }

  @Test func ordersAndSpendAreKeptByChannelWeekAndHalf() {
    let book = ChannelBook(channels: 2, weeks: 3)
    book.order(40, of: 1, through: 0, inWeek: 2)
    book.order(2, of: 6, through: 0, inWeek: 2)
    book.spend(1.5, on: 6, through: 1)
    #expect(book.outcome(of: 0, over: .all, scale: 10).weeklyGMV == [0, 0, 420])
    #expect(book.outcome(of: 0, over: .evenHalf, scale: 10).weeklyGMV == [0, 0, 20])
    #expect(book.outcome(of: 1, over: .oddHalf, scale: 10).spend == 0)
    #expect(book.outcome(of: 1, over: .evenHalf, scale: 10).spend == 15)
  }
}
