import Testing

@testable import Scenarios

@Suite("Numbers as texts")
struct NumberTextTests {
  @Test(
    "are read",
    arguments: [
      ("0", 0), ("-0.5", -0.5), ("+3", 3), (".5", 0.5), ("60_000_000", 60_000_000), ("12%", 0.12),
      ("12 %", 0.12), ("0.3%", 0.003), ("7%", 0.07), ("1.5M", 1_500_000), ("300k", 300_000),
      ("300K", 300_000), ("2bn", 2e9), ("2B", 2e9), ("6000万", 60_000_000), ("2.6亿", 260_000_000),
      ("1e-4", 0.0001), ("2.5E+3", 2500), ("0.00003", 0.00003),
    ])
  func good(text: String, value: Double) {
    #expect(NumberText.parse(text) == value)
  }

  @Test(
    "are refused when YAML 1.1 or a program would make something else of them",
    arguments: [
      "", " ", "-", "abc", "017", "0x1F", "0o17", "1:30", "1,000", "1__0", "_1", "1_", "1.", "1._5",
      "1e", "1e+", ".inf", "inf", "-inf", ".nan", "nan", "1e999", "9e305M", "12%%", "k", "%",
      "1 000",
      "１２", "1k5", "0.1.2", "--1", "1-2", "٣",
    ])
  func bad(text: String) {
    #expect(NumberText.parse(text) == nil)
  }
}

@Suite("Texts of uncertain numbers")
struct UncertainTextTests {
  @Test("are read")
  func good() throws {
    func read(_ text: String, share: Bool = false) throws -> UncertainText.Value {
      try UncertainText.parse(text, isShare: share)
    }
    #expect(try read("0.15 to 0.35") == .distribution(.interval(low: 0.15, high: 0.35)))
    #expect(
      try read("  15%  to  35% ", share: true)
        == .distribution(.shareInterval(low: 0.15, high: 0.35)))
    #expect(try read("uniform(-1, 2k)") == .distribution(.uniform(low: -1, high: 2000)))
    #expect(
      try read("triangular(0,0,1)") == .distribution(.triangular(low: 0, mode: 0, high: 1)))
    #expect(try read("normal(0.3, 0.1)") == .distribution(.normal(mean: 0.3, sd: 0.1)))
    #expect(try read("lognormal(2, 1)") == .distribution(.lognormal(mean: 2, sd: 1)))
    #expect(try read("beta(2, 3)") == .distribution(.beta(a: 2, b: 3)))
    #expect(try read("choice(1, 2, 5)") == .distribution(.choice([1, 2, 5])))
    #expect(try read("12%") == .number(0.12))
  }

  @Test(
    "are refused with a reason and a remedy",
    arguments: [
      (
        "0.35 to 0.15", "the interval `0.35 to 0.15` runs backwards",
        "write the smaller end first: `0.15 to 0.35`"
      ),
      (
        "2 to 2", "both ends of the interval `2 to 2` are the same",
        "write the number itself if it is certain"
      ),
      (
        "0 to 2", "the interval `0 to 2` must begin above 0",
        "where 0 or less is possible, write uniform(a, b), triangular(a, mode, b) or normal(mean, sd)"
      ),
      ("0.1 TO 0.3", "`0.1 TO 0.3` is not an interval", "write it as `0.15 to 0.35`"),
      ("1 to x", "`x` in `1 to x` is not a number", nil),
      ("unifrom(0, 1)", "`unifrom` is not a distribution", "did you mean `uniform`?"),
      (
        "uniform(0, 1", "the text `uniform(0, 1` has no closing parenthesis",
        "inside { } and [ ] a comma ends a value; put the text in quotes: \"uniform(a, b)\""
      ),
      ("uniform(1)", "`uniform(1)` has the wrong number of values", "write it as uniform(a, b)"),
      (
        "uniform(1, )", "`uniform(1, )` has the wrong number of values", "write it as uniform(a, b)"
      ),
      (
        "uniform(2, 1)", "in `uniform(2, 1)` the first value must be less than the second",
        "write it as uniform(a, b)"
      ),
      (
        "triangular(0, 3, 2)", "in `triangular(0, 3, 2)` the values must rise",
        "write it as triangular(a, mode, b)"
      ),
      (
        "normal(1, 0)", "in `normal(1, 0)` the standard deviation must be above 0",
        "write it as normal(mean, sd)"
      ),
      (
        "lognormal(0, 1)", "in `lognormal(0, 1)` the mean must be above 0",
        "write it as lognormal(mean, sd)"
      ),
      ("beta(0, 1)", "in `beta(0, 1)` both values must be above 0", "write it as beta(a, b)"),
      ("choice(1)", "`choice(1)` has the wrong number of values", "write it as choice(a, b, c)"),
      ("1,000", "`1,000` is not a number", "write 1_000 (group digits with _, not with commas)"),
      ("unlimited", "`unlimited` is not a number", "for no limit leave the key out"),
      ("017", "`017` is not a number", "leave out the leading zeros"),
    ] as [(String, String, String?)])
  func bad(text: String, message: String, hint: String?) {
    let fault = #expect(throws: UncertainText.Fault.self) {
      try UncertainText.parse(text, isShare: false)
    }
    #expect(fault?.message.english == message)
    #expect(fault?.hint?.english == hint)
  }

  @Test("of shares must stay below 1")
  func shares() {
    let fault = #expect(throws: UncertainText.Fault.self) {
      try UncertainText.parse("15 to 35", isShare: true)
    }
    #expect(fault?.hint?.english == "write `15% to 35%` if these are percentages")
    #expect(throws: UncertainText.Fault.self) {
      try UncertainText.parse("0.5 to 1", isShare: true)
    }
  }
}
