import Testing

@testable import Projections

struct CSVTextTests {
  func text(_ fill: (inout CSVText) -> Void) -> String {
    var csv = CSVText()
    fill(&csv)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("小步快跑", "小步快跑"),
    (" kept ", "\" kept \""), ("", ""), ("=1+1", "'=1+1"), ("+86", "'+86"), ("-x", "'-x"),
    ("@sum", "'@sum"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("  =1", "'  =1"),
    ("=a,b", "\"'=a,b\""), ("a=b", "a=b"),
  ])
  func quotesAndGuards(given: String, expected: String) {
    #expect(text { $0.cell(given) } == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (3.0, "3"), (-42.0, "-42"), (0.1, "0.1"),
    (0.1 + 0.2, "0.30000000000000004"),
    (1e15, "1000000000000000"), (9_007_199_254_740_992.0, "9007199254740992.0"), (1e-7, "1e-07"),
    (1.0 / 3, "0.3333333333333333"),
  ])
  func numbers(given: Double, expected: String) {
    #expect(text { $0.cell(given) } == expected)
  }

  @Test func numbersReadBackAsThemselves() {
    var value = 1.2345678901234567e-300
    while value < 1e300 {
      #expect(Double(text { $0.cell(value) }) == value)
      #expect(Double(text { $0.cell(-value) }) == -value)
      value *= 1234.5678
    }
  }

  @Test func singlePrecisionInItsOwnDigits() {
    #expect(text { $0.cell(single: Double(Float(0.1))) } == "0.1")
    #expect(text { $0.cell(single: 123_456_789) } == "123456792")
    #expect(text { $0.cell(single: Double(Float(1e10))) } == "10000000000")
    #expect(text { $0.cell(single: nil) } == "")
  }

  @Test func whatIsNotDefinedIsEmpty() {
    let row = text {
      $0.cell("a")
      $0.cell(nil)
      $0.cell(.nan)
      $0.cell(.infinity)
      $0.cell(7)
      $0.endRow()
      $0.cell("b")
      $0.endRow()
    }
    #expect(row == "a,,,,7\r\nb\r\n")
  }

  @Test func extremeIntegers() {
    #expect(text { $0.cell(Int.min) } == String(Int.min))
    #expect(text { $0.cell(Int.max) } == String(Int.max))
  }
}
