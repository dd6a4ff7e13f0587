/// The factors of confidence intervals for a mean.
///
/// From tables of the distribution up to 30 degrees of freedom, beyond them by the expansion in
/// 1/degrees (Abramowitz & Stegun 26.7.5). Products and sums alone: the same bits everywhere.
enum StudentT {
  /// 97.5 % quantile of Student's t distribution, of a 95 % interval, exact to 3e-8; nil without
  /// degrees of freedom.
  static func factor95(degreesOfFreedom degrees: Int) -> Double? {
    guard degrees >= 1 else { return nil }
    return degrees <= table95.count
      ? table95[degrees - 1]
      : expansion(of: 1.959963984540054, degrees: Double(degrees))
  }

  /// 99.5 % quantile, of a 99 % interval, exact to 4e-7.
  static func factor99(degreesOfFreedom degrees: Int) -> Double? {
    guard degrees >= 1 else { return nil }
    return degrees <= table99.count
      ? table99[degrees - 1] : expansion(of: normalFactor99, degrees: Double(degrees))
  }

  /// The same of the normal distribution: without end of degrees of freedom.
  static let normalFactor99 = 2.5758293035489004

  /// - Parameter x: quantile of the normal distribution.
  private static func expansion(of x: Double, degrees: Double) -> Double {
    let x2 = x * x
    let g1 = (x2 + 1) * x / 4
    let g2 = ((5 * x2 + 16) * x2 + 3) * x / 96
    let g3 = (((3 * x2 + 19) * x2 + 17) * x2 - 15) * x / 384
    let g4 = ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) * x / 92_160
    return x + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees
  }

  private static let table95: [Double] = [
    12.7062047362, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818356,
    2.4469118511, 2.3646242516, 2.3060041352, 2.2621571628, 2.2281388520,
    2.2009851601, 2.1788128297, 2.1603686565, 2.1447866879, 2.1314495456,
    2.1199052992, 2.1098155778, 2.1009220402, 2.0930240544, 2.0859634473,
    2.0796138447, 2.0738730679, 2.0686576104, 2.0638985616, 2.0595385528,
    2.0555294386, 2.0518305165, 2.0484071418, 2.0452296421, 2.0422724563,
  ]

  private static let table99: [Double] = [
    63.6567411629, 9.9248432009, 5.8409093097, 4.6040948713, 4.0321429836,
    3.7074280213, 3.4994832974, 3.3553873313, 3.2498355416, 3.1692726726,
    3.1058065155, 3.0545395894, 3.0122758387, 2.9768427344, 2.9467128835,
    2.9207816224, 2.8982305197, 2.8784404727, 2.8609346065, 2.8453397098,
    2.8313595580, 2.8187560606, 2.8073356838, 2.7969395048, 2.7874358137,
    2.7787145333, 2.7706829571, 2.7632624555, 2.7563859037, 2.7499956536,
  ]
}
