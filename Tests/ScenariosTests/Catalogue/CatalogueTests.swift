import Testing

@testable import Scenarios

/// What the catalogue says of a key is what the reader does with it.
@Suite("The catalogue of keys")
struct CatalogueTests {
  private static func failure(_ path: String, _ value: String) -> InvalidScenario? {
    Example.failure(CatalogueWalk.full, "\(path)=\(value)")
  }

  @Test("starts from a scenario that is read")
  func full() {
    #expect(Example.failure(CatalogueWalk.full)?.description == nil)
  }

  @Test("has examples that are read")
  func examples() {
    var tried = 0
    for key in CatalogueWalk.settableKeys {
      // The example of `season` leaves out most of its 52 numbers; that of a share is one of several.
      guard let example = key.description.example, !example.contains("…"),
        key.pattern != "segments[].share"
      else { continue }
      let failure = Self.failure(key.path, example)
      #expect(failure == nil, "\(key.path)=\(example)\n\(failure?.description ?? "")")
      tried += 1
    }
    #expect(tried > 120)
  }

  @Test("has an example for every key that has no keys below it")
  func hasExamples() {
    for key in CatalogueWalk.keys {
      let isLeaf =
        !CatalogueWalk.keys.contains { $0.pattern.hasPrefix(key.pattern + ".") }
        && !CatalogueWalk.keys.contains { $0.pattern.hasPrefix(key.pattern + "[]") }
      #expect(!isLeaf || key.description.example != nil, "\(key.pattern)")
      #expect(!key.description.meaning.isEmpty && key.description.meaning.hasSuffix("."))
    }
  }

  @Test("has ranges that the reader enforces")
  func ranges() throws {
    var tried = 0
    for key in CatalogueWalk.keys {
      guard let rule = key.description.shape.rule, !key.isListOfNumbers else {
        continue
      }
      let (low, high) = (rule.bounds.low, rule.bounds.high)
      let belowLow = rule.bounds.excludesLow ? low : low - 1
      for value in [belowLow, high * 1.001 + (rule.isWhole ? 1 : 0)] {
        let code = Self.failure(key.path, "\(value)")?.errors.first?.code
        #expect(code == .outOfRange || code == .unitSlip, "\(key.path)=\(value)")
        tried += 1
      }
    }
    #expect(tried > 200)
  }

  @Test("admits the ends of its ranges")
  func ends() {
    for key in CatalogueWalk.keys {
      // Some ends contradict other values: more agents than members, more shares than there are.
      guard let rule = key.description.shape.rule, !key.isListOfNumbers,
        !["members", "agents", "share", "at_least", "mix"].contains(key.description.key)
      else { continue }
      for value in [rule.bounds.admitted.lowerBound, rule.bounds.high] {
        let failure = Self.failure(key.path, "\(value)")
        #expect(failure == nil, "\(key.path)=\(value) \(failure?.description ?? "")")
      }
    }
  }

  @Test("says which numbers may be uncertain")
  func uncertain() {
    for key in CatalogueWalk.keys {
      guard let rule = key.description.shape.rule, !key.isListOfNumbers,
        key.pattern != "segments[].share"
      else { continue }
      let low = rule.bounds.admitted.lowerBound
      let high = min(rule.bounds.high, max(low, 0) + 0.4)
      let failure = Self.failure(key.path, "uniform(\(low), \(max(high, low + 0.2)))")
      #expect(rule.isFixed == (failure != nil), "\(key.path)")
      if rule.isFixed { #expect(failure?.errors.first?.code == .badNumber) }
    }
  }

  @Test("says which values may change over time")
  func timed() {
    for key in CatalogueWalk.keys {
      guard let rule = key.description.shape.rule, !key.isListOfNumbers else {
        continue
      }
      let value = Wording.number(rule.bounds.high).replacing("_", with: "")
      let failure = Self.failure(key.path, "[{from_week: 3, value: \(value)}]")
      #expect(rule.isTimed == (failure == nil), "\(key.path) \(failure?.description ?? "")")
    }
  }

  /// Of which one or the other must be there.
  private static let alternatives = [
    "count", "members_per_staff", "touches_per_week", "minutes_per_week", "at_least", "at_most",
  ]

  @Test("says which keys must be there")
  func required() {
    for key in CatalogueWalk.settableKeys {
      let codes = Self.failure(key.path, "")?.errors.map(\.code) ?? []
      if key.description.isRequired {
        #expect(codes.contains(.missingKey), "\(key.path) \(codes)")
      } else if !Self.alternatives.contains(key.description.key) {
        #expect(!codes.contains(.missingKey), "\(key.path) \(codes)")
      }
    }
  }

  @Test("has defaults that mean the same as leaving the key out")
  func defaults() throws {
    func text(_ overrides: String...) throws -> String {
      var scenario = try ScenarioReader(
        file: "x.yaml", text: CatalogueWalk.full, overrides: overrides.map { Override($0) }
      ).read().scenario
      scenario.uncertainNumbers = []
      scenario.givenNumbers = []
      return String(describing: scenario)
    }
    var tried = 0
    for key in CatalogueWalk.keys {
      guard let standard = key.description.standard, key.description.example != nil,
        !["none", "all", "the name"].contains(standard), !standard.contains(" ")
      else { continue }
      #expect(
        try text("\(key.path)=") == text("\(key.path)=\(standard)"), "\(key.path)=\(standard)")
      tried += 1
    }
    #expect(tried > 70)
  }

  @Test("is what the reference lists")
  func reference() {
    #expect(KeyReference.entries.map(\.path) == CatalogueWalk.keys.map(\.pattern))
    #expect(Set(KeyReference.entries.map(\.path)).count == KeyReference.entries.count)
  }

  @Test("refuses misspelt keys and says what was meant")
  func misspelt() {
    for key in CatalogueWalk.keys where !key.description.key.hasPrefix("<") {
      let parent = key.path.dropLast(key.description.key.count)
      guard key.description.key.count > 3 else { continue }
      // Neither the names of channels nor of ports are keys of the catalogue.
      let wrong = "\(parent)\(key.description.key)x"
      let failure = Self.failure(wrong, "1")
      let found = failure?.errors.first { $0.code == .unknownKey }
      #expect(found?.hint?.english == "did you mean `\(key.description.key)`?", "\(wrong)")
    }
  }
}
