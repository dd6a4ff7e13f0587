import Scenarios
import Testing

@testable import Simulation

struct CellsTests {
  private func cells(_ waves: [Wave], shares: [Double] = [0.6, 0.4], agents: Int = 1000) -> Cells {
    var plan = Plan()
    plan.waves = waves
    return Cells(plan: plan, layout: AgentLayout(shares: shares, agents: agents))
  }

  @Test func wavesTakeTheirSharesInFileOrderAndTheRestIsRest() {
    var rest = wave("rest")
    rest.audience.takesRest = true
    let cells = cells([
      wave("pilot", share: 0.1, segments: [0, 1]), wave("city", share: 0.5, segments: [0]), rest,
    ])
    func size(_ wave: Int, _ segment: Int) -> Int {
      cells.cells.filter { $0.wave == wave && $0.segment == segment }
        .reduce(0) { $0 + $1.agents.count }
    }
    #expect([size(0, 0), size(1, 0), size(2, 0)] == [60, 300, 240])
    #expect([size(0, 1), size(1, 1), size(2, 1)] == [40, 0, 360])
    #expect(cells.cells.reduce(0) { $0 + $1.agents.count } == 1000)
  }

  @Test func controlGroupsAreTheLastPartOfAnAudience() {
    var pilot = wave("pilot", share: 0.5, segments: [0])
    pilot.controlShare = 0.2
    let cells = cells([pilot], shares: [1])
    #expect(
      cells.cells == [
        Cell(segment: 0, agents: 0..<400, wave: 0, isControl: false),
        Cell(segment: 0, agents: 400..<500, wave: 0, isControl: true),
        Cell(segment: 0, agents: 500..<1000, wave: nil, isControl: false),
      ])
  }

  @Test func laterWavesFindOnlyWhomEarlierOnesLeft() {
    let cells = cells(
      [wave("a", share: 0.7, segments: [0]), wave("b", share: 0.7, segments: [0])], shares: [1])
    #expect(cells.cells.map(\.agents.count) == [700, 300])
  }

  @Test func everyAgentIsFoundInItsCell() {
    let cells = cells([wave("pilot", share: 0.13, segments: [0, 1])])
    for (index, cell) in cells.cells.enumerated() {
      #expect(cells.index(of: cell.agents.lowerBound) == index)
      #expect(cells.index(of: cell.agents.upperBound - 1) == index)
    }
  }
}
