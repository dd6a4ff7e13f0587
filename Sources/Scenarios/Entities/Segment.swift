/// A part of the market whose members behave alike: a region, a tier, a layer of an RFM analysis.
public struct Segment: Sendable, Equatable {
  /// A quantity that differs between members: mean and coefficient of variation.
  public struct Heterogeneous: Sendable, Equatable {
    public var mean: Double
    public var cv: Double

    public init(mean: Double, cv: Double) {
      self.mean = mean
      self.cv = cv
    }
  }

  /// Where members stand in the first week; each a probability.
  public struct Start: Sendable, Equatable {
    public var customer = 1.0
    public var dormant = 0.0
    /// Named `private` in scenario files.
    public var privatePool = 0.0
    /// Named `super` in scenario files.
    public var superTier = 0.0
    public var blocked = 0.0
    public var tenureWeeks = 52.0

    public init() {}
  }

  /// What the private pool does to a member who is fully engaged.
  public struct Response: Sendable, Equatable {
    public var orderLift = 0.0
    public var firstOrderLift = 0.0
    public var basketLift = 0.0
    public var retention = 0.0
    /// Share of organic orders that move to the private shop.
    public var shopShift = 0.0
    public var wakesPerYear = 0.0
    public var receptivityCV = 0.0
    public var novelty = Novelty()

    public init() {}
  }

  /// How engagement wears off. An infinite half-life: it does not.
  public struct Novelty: Sendable, Equatable {
    public var halfLifeWeeks = Double.infinity
    public var floor = 1.0

    public init() {}
  }

  public var name = ""
  /// Share of all members; the shares of a drawn scenario add up to 1.
  public var share = 1.0
  public var start = Start()
  public var ordersPerYear = Heterogeneous(mean: 0, cv: 1)
  public var firstOrdersPerYear = 0.0
  public var lapsesPerYear = Heterogeneous(mean: 0, cv: 0)
  public var returnsPerYear = 0.0
  public var rejoinsPerYear = 0.0
  public var referralsPerYear = 0.0
  public var orderValue = Heterogeneous(mean: 0, cv: 0.7)
  public var grossMargin = 0.0
  public var response = Response()
  /// Touches a week a member bears; `mean` is `touches_per_week` in scenario files.
  public var tolerance = Heterogeneous(mean: 7, cv: 0.5)
  public var blocksPerYear = 0.0
  public var blocksPerTouch = 0.0
  public var blocksOverTolerancePerYear = 0.0
  public var fatigueLapsesPerYear = 0.0
  public var blockedLoss = 0.0
  public var neverJoin = 0.0

  public init() {}
}
