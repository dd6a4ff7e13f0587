/// What the brand does: budgets, touches, staff and rollout waves.
public struct Plan: Sendable, Equatable {
  public static let baselineName = "baseline"

  public struct Budget: Sendable, Equatable {
    /// Infinite when the plan sets no limit.
    public var total = Double.infinity
    public var perWeek = Schedule(.infinity)

    public init() {}
  }

  public var name = ""
  public var title = Title()
  public var budget = Budget()
  public var fixedCostPerWeek = Schedule(0)
  /// Whether ad budgets, stated at full rollout, follow the share of the market in open waves.
  public var scaleWithAudience = true
  public var steerToPublic = Schedule(0)
  public var targeting = Schedule(0)
  /// One entry for each channel of the scenario: money a week for ad channels, coverage for order
  /// channels; staff channels have none and keep 0.
  public var acquisition: [Schedule] = []
  /// What `acquisition` is multiplied by once a world is drawn; nil: nothing. Not of scenario files.
  public var acquisitionScale: AcquisitionScale?
  /// Touches per private member and week, `touches[port][segment]`.
  public var touches: [[Schedule]] = []
  public var staff: Staff?
  /// In file order.
  public var waves: [Wave] = []

  public init() {}
}

/// A value that holds from a week on until the next step.
public struct Schedule: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    public var fromWeek: Int
    public var value: Double

    public init(fromWeek: Int, value: Double) {
      self.fromWeek = fromWeek
      self.value = value
    }
  }

  /// In rising order of `fromWeek`; never empty, and the first begins at week 0.
  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }
  public init(_ constant: Double) { steps = [Step(fromWeek: 0, value: constant)] }

  /// The value in a week of the simulation, from 0.
  public func value(inWeek week: Int) -> Double {
    (steps.last { $0.fromWeek <= week } ?? steps[0]).value
  }
}

/// The people who touch and recruit members by hand.
public struct Staff: Sendable, Equatable {
  /// How many posts there are; nil: as many as `membersPerStaff` asks for.
  public var count: Schedule?
  /// Private members a post looks after; posts grow with the pool up to `maxCount`.
  public var membersPerStaff = 0.0
  public var maxCount = 1_000_000.0
  /// Touches a member of staff makes in a week; nil: the capacity is stated in minutes.
  public var touchesPerWeek: Double?
  /// Working time of a member of staff for the pool; nil: the capacity is stated in touches.
  public var minutesPerWeek: Double?
  public var wagePerWeek = 0.0
  public var turnoverPerYear = 0.0
  public var carryAway = 0.0
  public var carriedLapse = 0.0
  public var refillWeeks = 0.0
  public var hiringCost = 0.0
  public var recruitShare = Schedule(0)
  /// Whose customer a member is; nil: nobody asks.
  public var ownership: Ownership?

  public init() {}

  /// Work that a member of staff can do in a week: touches, or minutes.
  public var workPerWeek: Double { minutesPerWeek ?? touchesPerWeek ?? 0 }

  /// Work that a touch through a staffed port takes: one touch, or its minutes.
  public func workPerTouch(through port: Port) -> Double {
    minutesPerWeek == nil ? 1 : port.minutesPerTouch ?? 0
  }

  /// When a private member passes from the seller it was entrusted to, its owner, to another one.
  public struct Ownership: Sendable, Equatable {
    /// How long after the ownership began, or after the last order that the owner served, a member
    /// stays the owner's whoever serves it.
    public var protectedWeeks = 0.0
    /// Share of orders that another seller serves while the owner does not care for the member.
    public var elsewhere = 0.0

    public init() {}
  }
}
