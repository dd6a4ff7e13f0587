/// What had to be changed in a plan so that it could be carried out in another world.
public enum TransferNote: Sendable, Equatable {
  /// Money of the brand's size, and numbers of people, were multiplied by the ratio of the markets.
  case scaled(factor: Double)
  /// Amounts are taken over as they are.
  case otherCurrency(source: String, world: String)
  /// In weeks; both are simulated over those of the world.
  case otherHorizon(source: Int, world: Int)
  case channelStandsFor(source: String, world: String)
  case channelLeftOut(String)
  /// The budget of an ad channel that has no counterpart is spent on another one.
  case budgetMoved(source: String, world: String)
  case portStandsFor(source: String, world: String)
  case portLeftOut(String)
  /// Touches that differ between segments the world does not have: their mean by share.
  case touchesAveraged(port: String)
  /// Waves of segments the world does not have take as large a part of all members instead.
  case wavesOfAll
  /// There is neither a port nor a channel that staff could work on.
  case staffLeftOut
}
