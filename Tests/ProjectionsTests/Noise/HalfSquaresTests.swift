import Scenarios
import Simulation
import Testing

@testable import Projections

struct HalfSquaresTests {
  /// Every number lies where the layout says: the halves of a real outcome are taken apart by hand.
  @Test func layoutFindsEveryNumber() throws {
    let scenario = Worlds.scenario()
    let catalogue = Catalogue(for: scenario)
    func indicators(_ size: Double) -> PlanIndicators {
      var plan = Worlds.plan(earnings: [size, 2 * size, 3 * size], scenario: scenario)
      plan.segments = [1.0, 2].map { Worlds.tally([.joins: $0 * size]) }
      plan.channels[1].spend = 5 * size
      plan.flows[.publicActive, .privateActive] = 7 * size
      return PlanAssessment(
        plan: plan, baseline: Worlds.plan(earnings: [0, 0, 0], scenario: scenario),
        isBaseline: false, scenario: scenario, catalogue: catalogue
      ).indicators
    }
    let (even, odd) = (indicators(3), indicators(1))
    let squares = HalfSquares(even, odd).values
    let layout = HalfSquaresLayout(of: even, catalogue: catalogue)
    // Half the difference squared: sizes 3 and 1 differ by 2.
    let contribution = try #require(
      catalogue.timeline.firstIndex { catalogue.kpis[$0].id == "contribution" })
    #expect((0..<3).map { squares[layout.timeline(column: contribution, week: $0)] } == [1, 4, 9])
    let joins = try #require(catalogue.segments.firstIndex { catalogue.kpis[$0].id == "joins" })
    #expect((0..<2).map { squares[layout.segment($0, column: joins)] } == [1, 4])
    #expect(squares[layout.channel(1, number: 3)] == 25)
    let flow =
      MemberState.publicActive.rawValue * MemberState.allCases.count
      + MemberState.privateActive.rawValue
    #expect(squares[layout.flow(flow)] == 49)
    #expect(squares[layout.ledger(0)] == 36)
    #expect(squares.count == layout.ledger(LedgerLine.allCases.count - 1) + 1)
  }
}
