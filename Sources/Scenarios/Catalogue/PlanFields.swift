/// Fields of plans whose keys are names of the scenario, or whose values take more than one form.
extension Field where Entity == Plan {
  private static var adMoney: NumberRule { NumberRule.number(.money).timed }
  private static var coverage: NumberRule { NumberRule.share.timed }
  private static var touchesRule: NumberRule { NumberRule.number(.touches).timed }

  static var acquisition: Field {
    Field(
      KeyDescription(
        "acquisition",
        .dictionary([
          KeyDescription(
            "<ad channel>", .number(adMoney), unit: "money/week", standard: "0",
            meaning: "Budget of an ad channel while a wave is open.", example: "600_000"),
          KeyDescription(
            "<order channel>",
            .record(
              RecordDescription(
                noun: Message("an order channel", "订单渠道"),
                keys: [
                  KeyDescription(
                    "coverage", .number(coverage), unit: "share", required: true,
                    meaning: "Share of the orders that meet the channel at which one is invited.",
                    example: "0.5")
                ], discriminator: nil)), meaning: "What is done at an order channel."),
        ]), meaning: "What is spent or done on each channel.")
    ) { tree, site, reader in
      for (index, name, value) in reader.entries(
        of: tree, "acquisition", names: reader.channelNames, called: .channel)
      {
        let target = site.appending(\.acquisition, "acquisition").appending(\.[index], name)
        reader.origins[target.path.full] = value.origin
        reader.acquisition(value, reader.scenario.channels[index], target)
      }
    }
  }

  static var touches: Field {
    Field(
      KeyDescription(
        "touches",
        .dictionary([
          KeyDescription(
            "<port>",
            .either([
              .number(touchesRule),
              .dictionary([
                KeyDescription(
                  "<segment>", .number(touchesRule), unit: "touches/week", standard: "0",
                  meaning: "The same for one segment; segments that are not named get none.",
                  example: "3")
              ]),
            ]), unit: "touches/week", standard: "0",
            meaning: "Planned touches per private member and week.", example: "{city: 3, town: 2}")
        ]), meaning: "How often private members are touched, by port.")
    ) { tree, site, reader in
      for (index, name, value) in reader.entries(
        of: tree, "touches", names: reader.portNames, called: .port)
      {
        let target = site.appending(\.touches, "touches").appending(\.[index], name)
        reader.origins[target.path.full] = value.origin
        reader.touches(value, name, target, touchesRule)
      }
    }
  }
}

extension Reader {
  fileprivate mutating func acquisition(
    _ tree: Tree, _ channel: Channel, _ target: Site<Schedule>
  ) {
    // Which value belongs here is not known where the trigger could not be read.
    guard isSound("channels.\(channel.name).trigger") else { return }
    let (name, key) = (Wording.quoted(channel.name), Wording.plain(channel.name))
    switch channel.trigger {
    case .ad:
      if case .map = tree.content {
        log.error(
          .wrongType, at: tree.origin,
          Message(
            "\(name) is an ad channel: its value must be money a week",
            "\(name) 是广告渠道：其值须为每周金额"),
          hint: Message("for example `\(key): 400_000`", "例如 `\(key): 400_000`"))
        return
      }
      schedule(
        tree, NumberRule.number(.money).timed, channel.name, target.path, [target.place],
        before: 0)
    case .order:
      guard case .map(let entries) = tree.content else {
        log.error(
          .wrongType, at: tree.origin,
          Message(
            "\(name) is an order channel: its value must be a coverage",
            "\(name) 是订单渠道：其值须为覆盖率"),
          hint: Message(
            "for example `\(key): {coverage: 0.5}`", "例如 `\(key): {coverage: 0.5}`"))
        return
      }
      for entry in entries where entry.key != "coverage" {
        log.error(
          .unknownKey, at: entry.keyOrigin,
          Message(
            "an order channel has no key \(Wording.quoted(entry.key)) in a plan",
            "计划中的订单渠道没有键 \(Wording.quoted(entry.key))"),
          hint: Suggestion.hint(for: entry.key, among: ["coverage"], called: .key))
      }
      guard let coverage = tree["coverage"] else {
        if entries.allSatisfy({ $0.key == "coverage" }) {
          log.error(
            .missingKey, at: tree.origin,
            Message("an order channel needs the key `coverage`", "订单渠道缺少键 `coverage`"),
            hint: Message("for example `{coverage: 0.5}`", "例如 `{coverage: 0.5}`"))
        }
        return
      }
      schedule(
        coverage, NumberRule.share.timed, "coverage", target.path.appending("coverage"),
        [target.place], before: 0)
    case .staff:
      log.error(
        .misplacedKey, at: tree.origin,
        Message(
          "\(name) is a staff channel: it takes no entry in `acquisition`",
          "\(name) 是导购渠道：不在 `acquisition` 中填写"),
        hint: Message(
          "it follows from `staff.recruit_share` and the number of staff",
          "由 `staff.recruit_share` 与导购人数得出"))
    }
  }

  fileprivate mutating func touches(
    _ tree: Tree, _ port: String, _ target: Site<[Schedule]>, _ rule: NumberRule
  ) {
    let segments = scenario.segments.indices
    guard case .map = tree.content else {
      schedule(
        tree, rule, port, target.path,
        segments.map { target.place.appending(path: \.[$0]) }, before: 0)
      return
    }
    for (index, name, value) in entries(
      of: tree, port, names: segmentNames, called: .segment)
    {
      let part = target.appending(\.[index], name)
      origins[part.path.full] = value.origin
      schedule(value, rule, name, part.path, [part.place], before: 0)
    }
  }
}

// MARK: Waves

extension Field where Entity == Wave {
  static var audience: Field {
    Field(
      KeyDescription(
        "audience", .either([.word(["rest"]), .record(Catalogue.audience.description)]),
        unit: "members", required: true,
        meaning: "Whom the wave takes: `rest`, or a share of some segments.",
        example: "{share: 0.08, segments: [city]}")
    ) { tree, site, reader in
      let target = site.appending(\.audience, "audience")
      if let text = tree.text {
        if text == "rest" {
          reader.scenario[keyPath: target.place].takesRest = true
        } else {
          reader.log.error(
            .wrongType, at: tree.origin,
            Message(
              "`audience` must be `rest` or a map, not \(Wording.quoted(text))",
              "`audience` 须为 `rest` 或键值表，而不是 \(Wording.quoted(text))"),
            hint: NumberText.parse(text).map { _ in
              let written = "`{share: \(Wording.plain(text))}`"
              return Message("write \(written)", "请写 \(written)")
            })
        }
        return
      }
      reader.scenario[keyPath: target.place].segments = Array(reader.scenario.segments.indices)
      Catalogue.audience.read(tree, at: target, &reader)
    }
  }
}

extension Field where Entity == Wave.Audience {
  static var audienceSegments: Field {
    Field(
      KeyDescription(
        "segments", .list(.name, 1...Limits.segments), unit: "segments", standard: "all",
        meaning: "Names of the segments it is taken from.", example: "[city]")
    ) { tree, site, reader in
      guard let elements = reader.list(tree, "segments", count: 1...Limits.segments) else {
        return
      }
      var indices: [Int] = []
      for element in elements {
        guard let name = reader.name(element, "segments"),
          let index = reader.index(
            of: name, among: reader.segmentNames, called: .segment, at: element.origin)
        else { continue }
        if indices.contains(index) {
          reader.log.error(
            .duplicateName, at: element.origin,
            Message(
              "the segment \(Wording.quoted(name)) stands twice in `segments`",
              "客群 \(Wording.quoted(name)) 在 `segments` 中出现两次"))
        } else {
          indices.append(index)
        }
      }
      reader.scenario[keyPath: site.place].segments = indices.sorted()
    }
  }
}

extension Field where Entity == Gate.Condition {
  static func bound(_ bound: Gate.Bound, _ meaning: String, example: String) -> Field {
    let rule = NumberRule.number(Bounds(0...1e12))
    return Field(
      KeyDescription(
        bound.rawValue,
        .either([.number(rule), .list(.number(rule.fixed), 1...Limits.thresholds)]),
        unit: "that of the KPI", standard: "none", meaning: meaning, example: example)
    ) { tree, site, reader in
      reader.scenario[keyPath: site.place].bound = bound
      let target = site.appending(\.value, bound.rawValue)
      if case .list = tree.content {
        reader.thresholds(tree, rule.fixed, bound.rawValue, site.place)
      } else {
        reader.number(tree, rule, bound.rawValue, target.path, [target.place])
      }
    }
  }
}

extension Reader {
  /// Values that a condition is to be tried with: the first one is the plan's own, and values that
  /// stand twice are tried once.
  fileprivate mutating func thresholds(
    _ tree: Tree, _ rule: NumberRule, _ key: String,
    _ place: WritableKeyPath<Scenario, Gate.Condition>
  ) {
    guard let elements = list(tree, key, count: 1...Limits.thresholds) else { return }
    var values: [Double] = []
    for element in elements {
      guard let value = fixedNumber(element, rule, key), !values.contains(value) else { continue }
      values.append(value)
    }
    guard let first = values.first else { return }
    scenario[keyPath: place].value = first
    scenario[keyPath: place].alternatives = Array(values.dropFirst())
  }
}
