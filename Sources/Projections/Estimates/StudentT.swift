/// The factor of a 95 % confidence interval for a mean.
enum StudentT {
  /// 97.5 % quantile of Student's t distribution; nil without degrees of freedom.
  ///
  /// From the table of the distribution up to 30, beyond it by the expansion in 1/degrees (Abramowitz
  /// & Stegun 26.7.5), exact to 3e-8 there. Products and sums alone: the same bits everywhere.
  static func factor95(degreesOfFreedom degrees: Int) -> Double? {
    guard degrees >= 1 else { return nil }
    return degrees <= table.count ? table[degrees - 1] : expansion(degrees: Double(degrees))
  }

  private static func expansion(degrees: Double) -> Double {
    let x = 1.959963984540054
    let x2 = x * x
    let g1 = (x2 + 1) * x / 4
    let g2 = ((5 * x2 + 16) * x2 + 3) * x / 96
    let g3 = (((3 * x2 + 19) * x2 + 17) * x2 - 15) * x / 384
    let g4 = ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) * x / 92_160
    return x + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees
  }

  private static let table: [Double] = [
    12.7062047362, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818356,
    2.4469118511, 2.3646242516, 2.3060041352, 2.2621571628, 2.2281388520,
    2.2009851601, 2.1788128297, 2.1603686565, 2.1447866879, 2.1314495456,
    2.1199052992, 2.1098155778, 2.1009220402, 2.0930240544, 2.0859634473,
    2.0796138447, 2.0738730679, 2.0686576104, 2.0638985616, 2.0595385528,
    2.0555294386, 2.0518305165, 2.0484071418, 2.0452296421, 2.0422724563,
  ]
}
