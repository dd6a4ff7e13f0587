/// What is true of the whole market, whatever the plan.
public struct Market: Sendable, Equatable {
  /// N: how many people the agents stand for.
  public var members = 0.0
  /// Exponent of the order rate in a member's join weight.
  public var joinAffinity = 0.0
  /// Touches a week that other brands send to a private member.
  public var rivalTouchesPerWeek = 0.0
  /// Share of fatigue that is left after a week.
  public var fatigueMemory = 0.7
  public var voice = Voice()
  public var shock = Shock()

  public init() {}

  /// How the private pool lifts orders and channels in public.
  public struct Voice: Sendable, Equatable {
    public var maxLift = 0.0
    /// Share of all members private and active at which half of `maxLift` is reached.
    public var halfShare = 0.25
    public var rankLift = 0.0

    public init() {}
  }

  /// A shock on all orders that is common to all plans: an AR(1) process in logarithms.
  public struct Shock: Sendable, Equatable {
    public var sd = 0.0
    /// Autocorrelation after a week.
    public var persistence = 0.7

    public init() {}
  }
}

/// What an order costs and earns, and what money is worth over time.
public struct Economics: Sendable, Equatable {
  public var publicCommission = 0.0
  public var privateCommission = 0.0
  public var discountRate = 0.08
  public var coupon = Coupon()

  public init() {}

  public struct Coupon: Sendable, Equatable {
    /// Share of private-shop orders that redeem one.
    public var redemption = 0.0
    /// Share of the order value it takes off.
    public var discount = 0.0
    /// Lift on orders of a discount without limit.
    public var lift = 0.0
    /// Discount at which 1 − 1/e of that lift is reached.
    public var scale = 0.1

    public init() {}
  }
}

/// What touching on need does: how much less is sent, how much stronger and lighter it is.
public struct Targeting: Sendable, Equatable {
  /// Share of touches for which a member has a known need.
  public var need = 1.0
  public var gain = 0.0
  public var relief = 0.0

  public init() {}
}

/// Word of mouth of private members.
public struct Referral: Sendable, Equatable {
  public var accept = 0.0
  /// Money for a join by referral.
  public var reward = 0.0
  /// Factor on receptivity of those who come by referral.
  public var quality = 1.0
  /// Share of prospects who order at once when they join by referral.
  public var converts = 0.0
  /// Whether people outside the open waves may be referred too.
  public var anyWave = false

  public init() {}
}

/// Paid membership. There is no such tier while `upgradesPerYear` is 0 and nobody starts in it.
public struct SuperTier: Sendable, Equatable {
  public var upgradesPerYear = 0.0
  public var churnPerYear = 0.0
  public var orderMultiplier = 1.0
  public var feePerYear = 0.0
  public var benefitCostPerYear = 0.0
  /// Exponent of the order rate in the upgrade hazard.
  public var affinity = 0.0

  public init() {}
}

/// How well the brand runs its pool.
public struct Operations: Sendable, Equatable {
  public var maturity = Maturity()
  /// Standard deviation of log effectiveness from one wave to the next.
  public var transferSD = 0.0
  public var windDownWeeks = 4.0
  /// Stores by which GMV is divided; nil: the brand has none.
  public var stores: Double?

  public init() {}

  /// Learning by doing. `start` 1: mature from the first day.
  public struct Maturity: Sendable, Equatable {
    public var start = 1.0
    public var weeks = 1.0
    /// How much more members block while the team is learning.
    public var burn = 0.0

    public init() {}
  }
}
