import Testing

@testable import Simulation

struct MetersTests {
  private func rates() -> SegmentRates {
    var rates = SegmentRates()
    rates.orderTime = 0.5
    rates.voice = 1.25
    rates.blockedKeep = 0.5
    rates.returns = 0.125
    rates.rejoin = 0.25
    return rates
  }

  @Test func hazardsAddUp() {
    var meters = Meters(segments: 1, cells: 2)
    for _ in 0..<4 { meters.advance([rates()], [CellRates(join: 0.5), CellRates()]) }
    #expect(
      meters.segments == [
        SegmentMeters(
          order: 2, openExtra: 0.5, blockedExtra: 0, weeks: 4, returns: 0.5, rejoin: 1)
      ])
    #expect(meters.joins == [2, 0])
    meters.turnBackJoins(ofCell: 0)
    meters.advance([rates()], [CellRates(join: 0.5), CellRates()])
    #expect(meters.joins == [0.5, 0])
    #expect(meters.segments[0].order == 2.5)
  }

  /// Many small steps are not lost beside a large sum.
  @Test func longSumsKeepSmallSteps() {
    var meters = Meters(segments: 1, cells: 0)
    var rates = SegmentRates()
    rates.returns = 1e-3
    for _ in 0..<100_000 { meters.advance([rates], []) }
    #expect(abs(meters.segments[0].returns - 100) < 1e-3)
  }

  @Test func everyStateHasItsReadings() {
    let meters = SegmentMeters(
      order: 1, openExtra: 2, blockedExtra: 3, weeks: 4, returns: 5, rejoin: 6)
    func readings(_ bits: UInt32) -> [Float] {
      let readings = ClockReadings(
        Status(bits: bits), lapseRate: 0.5, meters: meters, join: 7)
      return [readings.stage, readings.place, readings.order, readings.extraOrder]
    }
    #expect(readings(0) == [2, 7, 1, 2])
    #expect(readings(Status.isPrivate) == [2, 0, 1, 2])
    #expect(readings(Status.isBlocked) == [2, 6, 1, 3])
    #expect(readings(Status.isDormant) == [5, 7, 0, 0])
    #expect(readings(Status.isProspect) == [0, 7, 1, 2])
  }
}
