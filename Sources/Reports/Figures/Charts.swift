import Projections

/// What is measured along an axis.
public struct Axis: Sendable, Encodable, Equatable {
  public let title: String
  public let unit: AxisUnit

  init(_ title: String, _ unit: KPIUnit) {
    self.title = title
    self.unit = AxisUnit(unit)
  }
}

/// How numbers of a chart are written.
public enum AxisUnit: String, Sendable, Encodable {
  case money, percent, weeks, number

  init(_ unit: KPIUnit) {
    switch unit {
    case .share, .probability, .perMemberMonth: self = .percent
    case .money, .moneyPerJoin, .moneyPerStoreYear: self = .money
    case .weeks: self = .weeks
    case .members, .staff, .orders, .touches, .ratio, .ordersPerMemberYear, .ordersPerStaffYear:
      self = .number
    }
  }
}

/// A number of several plans week by week: median, quartiles and 90 % range.
public struct FanChart: Sendable, Encodable {
  public struct Band: Sendable, Encodable {
    /// Place among the plans of the report.
    public let plan: Int
    /// By week, null where not defined.
    public let p05: [Double?]
    public let p25: [Double?]
    public let median: [Double?]
    public let p75: [Double?]
    public let p95: [Double?]
  }

  /// Something that stands at a place on the time axis.
  public struct Mark: Sendable, Encodable, Equatable {
    public enum Kind: String, Sendable, Encodable { case campaign, wave, payback }
    public let kind: Kind
    public let label: String
    /// Null for campaigns, which are of the world.
    public let plan: Int?
    /// Weeks from 0: of a campaign its first and the one behind its last, of others the median week
    /// in which they happen, twice.
    public let from: Double
    public let to: Double
  }

  public let axis: Axis
  /// First day of each week, `YYYY-MM-DD`.
  public let dates: [String]
  public let bands: [Band]
  /// Plans whose ranges are shown from the beginning, where there are too many to show all.
  public var ranged: [Int] = []
  public let marks: [Mark]
  /// Whether a line at 0 means something: break-even.
  public let showsBreakEven: Bool
}

/// From baseline to a plan's contribution, step by step; one for each plan besides baseline.
public struct WaterfallChart: Sendable, Encodable {
  public struct Steps: Sendable, Encodable {
    public let plan: Int
    /// One for each label but the last, which is their sum.
    public let amounts: [Double]
  }

  public let axis: Axis
  /// Names of the steps, and of their sum.
  public let labels: [String]
  public let plans: [Steps]
}

/// Parts of a whole week by week, one picture for each plan besides baseline.
public struct StackChart: Sendable, Encodable {
  public struct Parts: Sendable, Encodable {
    public let plan: Int
    /// By part, then by week: means.
    public let amounts: [[Double?]]
  }

  public let axis: Axis
  public let dates: [String]
  public let labels: [String]
  public let plans: [Parts]
}

/// How often a number falls into each of some bins of equal width.
public struct DistributionChart: Sendable, Encodable {
  public struct Shares: Sendable, Encodable {
    public let plan: Int
    /// By bin.
    public let shares: [Double]
    public let mean: Double?
  }

  public let axis: Axis
  /// Bounds of the bins: one more than there are bins.
  public let bounds: [Double]
  public let plans: [Shares]
}

/// How much a difference changes when one uncertain number goes from the low to the high end of its
/// range.
public struct TornadoChart: Sendable, Encodable {
  public struct Bar: Sendable, Encodable {
    public let label: String
    /// The difference at each end, and the number's own value there.
    public let low: Double
    public let high: Double
    public let lowValue: String
    public let highValue: String
  }

  public let axis: Axis
  /// Most important first.
  public let bars: [Bar]
  /// The mean difference over the replicates, from which bars begin.
  public let centre: Double
}

/// How many members moved between places, a picture for each plan.
public struct FlowChart: Sendable, Encodable {
  public struct Flow: Sendable, Encodable {
    /// Places among `labels`.
    public let from: Int
    public let to: Int
    public let members: Double
  }

  public struct Flows: Sendable, Encodable {
    public let plan: Int
    public let flows: [Flow]
  }

  public let labels: [String]
  public let plans: [Flows]
}

/// Channels by quantity (size), quality (y) and cost (x).
public struct BubbleChart: Sendable, Encodable {
  public struct Bubble: Sendable, Encodable {
    public let plan: Int
    public let label: String
    public let x: Double
    public let y: Double
    public let size: Double
  }

  public let x: Axis
  public let y: Axis
  public let size: Axis
  public let bubbles: [Bubble]
}

/// When the waves of the plans go live.
public struct WaveChart: Sendable, Encodable {
  public struct Bar: Sendable, Encodable {
    public let plan: Int
    public let label: String
    /// Weeks from 0: 5 %, median and 95 % of the replicates in which it opened; null where it never
    /// did.
    public let low: Double?
    public let median: Double?
    public let high: Double?
    /// Share of the replicates in which it opened.
    public let probability: Double
  }

  public let dates: [String]
  public let bars: [Bar]
}

/// Numbers by month of joining and months since, a picture for each plan that has joiners.
public struct HeatMap: Sendable, Encodable {
  public struct Cells: Sendable, Encodable {
    public let plan: Int
    /// `YYYY-MM`.
    public let months: [String]
    /// By join month, then by months since; shorter for later months.
    public let values: [[Double?]]
  }

  public let axis: Axis
  public let plans: [Cells]
}
