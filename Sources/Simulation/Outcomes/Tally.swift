/// One number for each ``Measure``: of a step, a week or a whole horizon.
public struct Tally: Sendable, Equatable {
  /// In the order of `Measure.allCases`.
  public private(set) var values: [Double]

  public init() {
    values = [Double](repeating: 0, count: Measure.allCases.count)
  }

  public subscript(measure: Measure) -> Double {
    get { values[measure.rawValue] }
    set { values[measure.rawValue] = newValue }
  }

  public subscript(stock state: MemberState) -> Double {
    get { values[state.rawValue] }
    set { values[state.rawValue] = newValue }
  }

  /// Appends a later window: flows and exposures add up, stocks are those of the later one.
  public mutating func extend(with later: Tally) {
    let stocks = MemberState.allCases.count
    for index in 0..<stocks { values[index] = later.values[index] }
    for index in stocks..<values.count { values[index] += later.values[index] }
  }

  /// Adds another part of the market over the same window: everything adds up.
  public mutating func add(_ part: Tally) {
    for index in values.indices { values[index] += part.values[index] }
  }

  // MARK: Sums that more than one KPI needs

  public var privateMembers: Double {
    self[.privateProspects] + self[.privateActives] + self[.privateSupers] + self[.privateDormants]
  }
  public var blockedMembers: Double {
    self[.blockedProspects] + self[.blockedActives] + self[.blockedDormants]
  }
  public var orders: Double { self[.privateShopOrders] + self[.publicShopOrders] }
  public var gmv: Double { self[.privateShopGMV] + self[.publicShopGMV] }
  public var acquisitionSpend: Double {
    self[.adSpend] + self[.inviteSpend] + self[.referralRewards]
  }
  public var fixedSpend: Double {
    self[.fixedCost] + self[.wages] + self[.hiring] + self[.setup]
  }
  public var spend: Double { fixedSpend + self[.touchCost] + acquisitionSpend }
  /// Contribution before spend is taken off (model, 5.11).
  public var contributionBeforeSpend: Double {
    self[.grossMargin] - self[.publicCommission] - self[.privateCommission] - self[.couponCost]
      + self[.superFees] - self[.superBenefits]
  }
  public var contribution: Double { contributionBeforeSpend - spend }
}
