import CGSL
import Testing

@testable import Projections

struct StudentTTests {
  /// Against the GNU Scientific Library; the table has ten decimals, the expansion an error of 3e-8.
  @Test(arguments: [1, 2, 5, 10, 29, 30, 31, 40, 99, 999, 100_000])
  func agreesWithTheLibrary(degrees: Int) throws {
    let factor = try #require(StudentT.factor95(degreesOfFreedom: degrees))
    #expect(abs(factor - gsl_cdf_tdist_Pinv(0.975, Double(degrees))) < 3e-8)
    let wide = try #require(StudentT.factor99(degreesOfFreedom: degrees))
    #expect(abs(wide - gsl_cdf_tdist_Pinv(0.995, Double(degrees))) < 4e-7)
  }

  @Test func needsTwoValues() {
    #expect(StudentT.factor95(degreesOfFreedom: 0) == nil)
    #expect(StudentT.factor99(degreesOfFreedom: 0) == nil)
  }
}
