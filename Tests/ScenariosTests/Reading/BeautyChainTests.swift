import Testing

@testable import Scenarios

@Suite("The national example")
struct BeautyChainTests {
  @Test("is read without a warning")
  func isClean() throws {
    #expect(try Example.read(Example.beautyChain()).warnings == [])
  }

  @Test("has baseline first, then the plans of the file")
  func plans() throws {
    let scenario = try Example.read(Example.beautyChain()).scenario
    #expect(scenario.plans.map(\.name) == ["baseline", "big-bang", "staged"])
    let baseline = scenario.plans[0]
    #expect(baseline.waves.isEmpty && baseline.staff == nil)
    #expect(
      baseline.touches
        == [[Schedule]](
          repeating: [Schedule(0), Schedule(0)], count: 3))
  }

  @Test("staged inherits from big-bang what it does not set")
  func inherits() throws {
    let staged = try Example.read(Example.beautyChain()).scenario.plans[2]
    #expect(staged.budget.total == 260_000_000)
    #expect(staged.staff?.membersPerStaff == 2000)
    #expect(staged.title == Title(english: "Small steps with gates", chinese: "小步快跑"))
    #expect(staged.acquisition == [0.6, 0.9, 400_000, 150_000].map { Schedule($0) })
    #expect(staged.waves.map(\.after) == [nil, 0, 1])
    #expect(staged.waves[2].audience.takesRest)
  }

  @Test("knows its uncertain numbers by path")
  func uncertainNumbers() throws {
    let numbers = try Example.read(Example.beautyChain()).scenario.uncertainNumbers
    #expect(numbers.count == 17)
    #expect(numbers[0].path == "segments.city.response.order_lift")
    #expect(numbers[0].distribution == .interval(low: 0.25, high: 0.70))
    #expect(numbers.last?.path == "channels.store.accept_rate")
    #expect(numbers.last?.distribution == .shareInterval(low: 0.10, high: 0.30))
  }
}
