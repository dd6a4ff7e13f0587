import Testing

@testable import Projections

struct SelectionAndEffectTests {
  /// 30 more in all and 10 less in public shops: the private shop gains 40, 30 of it new.
  @Test func newShare() {
    #expect(SelectionAndEffect.newShare(total: 30, shifted: 10) == 0.75)
    #expect(SelectionAndEffect.newShare(total: 0, shifted: 0).isNaN)
    #expect(SelectionAndEffect.newShare(total: -10, shifted: 5).isNaN)
  }
}
