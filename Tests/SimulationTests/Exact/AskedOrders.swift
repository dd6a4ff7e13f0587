import Foundation

/// First and second moment of a number, over a part of what may happen: not divided by the
/// probability of that part.
struct PartialMoments: Equatable {
  var first = 0.0
  var second = 0.0

  static func + (a: Self, b: Self) -> Self {
    Self(first: a.first + b.first, second: a.second + b.second)
  }

  static func * (a: Self, factor: Double) -> Self {
    Self(first: a.first * factor, second: a.second * factor)
  }

  /// The moments of a sum of as many independent terms as this number says.
  ///
  /// - Parameters:
  ///   - mean: of a term.
  ///   - square: mean of a term's square.
  func sum(mean: Double, square: Double) -> Self {
    Self(first: first * mean, second: first * square + (second - first) * mean * mean)
  }
}

/// How many orders a member places in a step.
struct OrderCount {
  /// `probabilities[k]`: that there are k, up to where no more than 1e-13 is left.
  let probabilities: [Double]

  /// Poisson counts of a mean.
  init(mean: Double) { probabilities = Self.poisson(mean) }

  /// Counts of a member that lapses at a uniform moment of the step: ∫₀¹ e^(−rf)(rf)^k/k! df, the
  /// probability of more than k at the full mean r, divided by r.
  init(untilLapseWithMean mean: Double) {
    let poisson = Self.poisson(mean)
    guard mean > 0 else {
      probabilities = [1]
      return
    }
    var more = [Double](repeating: 0, count: poisson.count)
    for k in stride(from: poisson.count - 2, through: 0, by: -1) {
      more[k] = more[k + 1] + poisson[k + 1]
    }
    probabilities = more.map { $0 / mean }
  }

  private static func poisson(_ mean: Double) -> [Double] {
    var (term, left, k) = (exp(-mean), 1.0, 0)
    var terms: [Double] = []
    while left > 1e-13, k < 200 {
      terms.append(term)
      left -= term
      k += 1
      term *= mean / Double(k)
    }
    return terms
  }

  /// Over all counts from `least` on.
  func moments(from least: Int = 0) -> PartialMoments {
    probabilities.enumerated().dropFirst(least).reduce(PartialMoments()) { sum, entry in
      let k = Double(entry.offset)
      return sum + PartialMoments(first: k, second: k * k) * entry.element
    }
  }
}

/// A channel that asks at orders, to a member of one segment and week.
struct Asking {
  let channel: Int
  /// Chance that an order is invited, and that an invitation is accepted.
  let invitation: Double
  let acceptance: Double
  let cost: Double
}

/// What asking at the orders of a step comes to: the channel through which the member joins, or none.
struct AskedOrders {
  struct Outcome {
    var channel: Int?
    var hasOrdered: Bool
    var probability = 0.0
    var orders = PartialMoments()
    /// Money spent on invitations.
    var spend = PartialMoments()
  }

  private(set) var outcomes: [Outcome] = []

  /// Goes through all numbers of orders and all numbers of invitations that each channel makes at
  /// them. Of several invitations one counts, in proportion to their chances (model, 5.9).
  init(_ count: OrderCount, asking: [Asking], refuses: Bool) {
    for (orders, probability) in count.probabilities.enumerated() where probability > 0 {
      visit(asking, orders: orders, made: [], probability: probability, refuses: refuses)
    }
  }

  private mutating func visit(
    _ asking: [Asking], orders: Int, made: [Int], probability: Double, refuses: Bool
  ) {
    guard made.count < asking.count else {
      add(asking, orders: orders, made: made, probability: probability, refuses: refuses)
      return
    }
    let chance = asking[made.count].invitation
    for invitations in 0...orders {
      let binomial =
        choices(orders, invitations) * pow(chance, Double(invitations))
        * pow(1 - chance, Double(orders - invitations))
      guard binomial > 0 else { continue }
      visit(
        asking, orders: orders, made: made + [invitations], probability: probability * binomial,
        refuses: refuses)
    }
  }

  private mutating func add(
    _ asking: [Asking], orders: Int, made: [Int], probability: Double, refuses: Bool
  ) {
    var (declined, weight, spend) = (1.0, 0.0, 0.0)
    for (asking, invitations) in zip(asking, made) {
      declined *= pow(1 - asking.acceptance, Double(invitations))
      weight += asking.acceptance * Double(invitations)
      spend += asking.cost * Double(invitations)
    }
    if refuses { declined = 1 }
    book(nil, orders, spend, probability * declined)
    guard declined < 1 else { return }
    for (asking, invitations) in zip(asking, made) where invitations > 0 {
      let share = asking.acceptance * Double(invitations) / weight
      book(asking.channel, orders, spend, probability * (1 - declined) * share)
    }
  }

  private mutating func book(
    _ channel: Int?, _ orders: Int, _ spend: Double, _ probability: Double
  ) {
    let hasOrdered = orders > 0
    let place =
      outcomes.firstIndex { $0.channel == channel && $0.hasOrdered == hasOrdered }
      ?? outcomes.count
    if place == outcomes.count {
      outcomes.append(Outcome(channel: channel, hasOrdered: hasOrdered))
    }
    let count = Double(orders)
    outcomes[place].probability += probability
    outcomes[place].orders =
      outcomes[place].orders
      + PartialMoments(first: count, second: count * count) * probability
    outcomes[place].spend =
      outcomes[place].spend + PartialMoments(first: spend, second: spend * spend) * probability
  }

  private func choices(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
  }
}
