extension Tree {
  /// A number, a distribution or steps over time, times a factor; anything else stays as it is, for
  /// the reader to say what is wrong with it.
  func scaled(by factor: Double) -> Tree {
    guard factor != 1 else { return self }
    switch content {
    case .text(let text, _):
      guard let value = try? UncertainText.parse(text, isShare: false) else { return self }
      switch value {
      case .number(let number): return Tree(number: number * factor, origin: origin)
      case .distribution(let distribution):
        return Tree(
          content: .text(distribution.scaled(by: factor).description, quoted: false),
          origin: origin)
      }
    case .list(let steps):
      return Tree(
        content: .list(steps.map { $0.mapping("value") { $0.scaled(by: factor) } }),
        origin: origin)
    case .map, .nothing: return self
    }
  }

  init(number: Double, origin: Origin) {
    self.init(content: .text(Wording.number(number), quoted: false), origin: origin)
  }

  init(text: String, origin: Origin) {
    self.init(content: .text(text, quoted: true), origin: origin)
  }

  /// A schedule as a file writes it.
  init(_ schedule: Schedule, origin: Origin) {
    guard schedule.steps.count > 1 else {
      self.init(number: schedule.steps[0].value, origin: origin)
      return
    }
    let steps = schedule.steps.map { step in
      Tree(origin: origin)
        .setting("from_week", to: Tree(number: Double(step.fromWeek), origin: origin))
        .setting("value", to: Tree(number: step.value, origin: origin))
    }
    self.init(content: .list(steps), origin: origin)
  }

  /// An empty map.
  init(origin: Origin) { self.init(content: .map([]), origin: origin) }

  /// The map with the value of a key changed, where there is one.
  func mapping(_ key: String, _ change: (Tree) -> Tree) -> Tree {
    self[key].map { setting(key, to: change($0)) } ?? self
  }

  /// The map with a value put for a key.
  func setting(_ key: String, to value: Tree) -> Tree {
    var entries = entries
    if let index = entries.lastIndex(where: { $0.key == key }) {
      entries[index].value = value
    } else {
      entries.append(Entry(key: key, keyOrigin: value.origin, value: value))
    }
    return Tree(content: .map(entries), origin: origin)
  }

  /// The map without a key.
  func removing(_ key: String) -> Tree {
    Tree(content: .map(entries.filter { $0.key != key }), origin: origin)
  }
}

extension Distribution {
  /// The distribution of a multiple. A beta distribution, which has no scale, becomes the uniform one
  /// with the same ends.
  fileprivate func scaled(by factor: Double) -> Distribution {
    switch self {
    case .interval(let low, let high), .shareInterval(let low, let high):
      .interval(low: low * factor, high: high * factor)
    case .uniform(let low, let high): .uniform(low: low * factor, high: high * factor)
    case .triangular(let low, let mode, let high):
      .triangular(low: low * factor, mode: mode * factor, high: high * factor)
    case .normal(let mean, let sd): .normal(mean: mean * factor, sd: sd * factor)
    case .lognormal(let mean, let sd): .lognormal(mean: mean * factor, sd: sd * factor)
    case .beta: .uniform(low: 0, high: factor)
    case .choice(let values): .choice(values.map { $0 * factor })
    }
  }
}
