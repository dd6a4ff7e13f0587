import CGSL

/// P(X ≤ x) of a beta distribution with parameters a > 0 and b > 0 (NaN for other parameters and
/// for x NaN), through the GNU Scientific Library where its continued fraction converges.
///
/// Where both parameters are 10⁵ or more it does not always, and the cube-root approximation of
/// Abramowitz & Stegun 26.5.21 stands in, wrong by less than 10⁻⁷ there. A single parameter above
/// 10¹² is replaced by its limit, a gamma variable.
public func betaProbability(_ x: Double, a: Double, b: Double) -> Double {
  guard a > 0, b > 0, !x.isNaN else { return .nan }
  if x <= 0 || x >= 1 { return x <= 0 ? 0 : 1 }
  if a >= 1e5 && b >= 1e5 { return cubeRootProbability(x, min(a, 1e300), min(b, 1e300)) }
  if b > greatestParameter {
    return betaProbability(x * (b / greatestParameter), a: a, b: greatestParameter)
  }
  if a > greatestParameter {
    return betaProbability(1 - (1 - x) * (a / greatestParameter), a: greatestParameter, b: b)
  }
  _ = gslErrorsAreValues
  return gsl_cdf_beta_P(x, a, b)
}

/// The value below which a beta distribution with parameters a > 0 and b > 0 has probability p
/// (NaN for other parameters and for p outside 0...1): the inverse of `betaProbability`, to 10⁻¹⁰
/// of p or to neighbouring numbers where the distribution function is steeper than that.
///
/// It is rounded to 40 significant bits, so that C libraries which differ in their last bits
/// still give the same number.
public func betaQuantile(_ p: Double, a: Double, b: Double) -> Double {
  guard a > 0, b > 0, p >= 0, p <= 1 else { return .nan }
  if p == 0 || p == 1 { return p }
  let ordinary = 1.0...1000.0
  if ordinary.contains(a), ordinary.contains(b), p > 1e-6, p < 1 - 1e-6 {
    _ = gslErrorsAreValues
    let x = gsl_cdf_beta_Pinv(p, a, b)
    if abs(gsl_cdf_beta_P(x, a, b) - p) <= 1e-10 * p { return rounded(x) }
  }
  return rounded(bisectedBetaQuantile(p, a: a, b: b))
}

/// Beyond this a parameter is as good as infinite beside one below 10⁵.
private let greatestParameter = 1e12

/// Abramowitz & Stegun 26.5.21, an equation between cube roots of chi-squared variables (Wilson &
/// Hilferty) and the normal distribution.
private func cubeRootProbability(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let first = Elementary.pow(b * x, 1.0 / 3)
  let second = Elementary.pow(a * (1 - x), 1.0 / 3)
  let distance = first * (1 - 1 / (9 * b)) - second * (1 - 1 / (9 * a))
  return normalProbability(
    3 * distance / (first / b * first + second / a * second).squareRoot())
}

/// Bisection on the bit patterns of the numbers from 0 to 1, which are in the order of the numbers:
/// at most 62 steps, and quantiles near 0 are as exact as others. Outside ordinary parameters GSL's
/// inverse may run for ever or give up, its distribution function does not.
private func bisectedBetaQuantile(_ p: Double, a: Double, b: Double) -> Double {
  var low: UInt64 = 0
  var high = (1.0).bitPattern
  while high - low > 1 {
    let middle = low + (high - low) / 2
    if betaProbability(Double(bitPattern: middle), a: a, b: b) < p {
      low = middle
    } else {
      high = middle
    }
  }
  return Double(bitPattern: high)
}

/// The nearest number of 40 significant bits.
private func rounded(_ x: Double) -> Double {
  Double(bitPattern: (x.bitPattern + 0x800) & ~0xFFF)
}

/// GSL's default error handler ends the process; from the first use on errors are values. A global
/// constant is initialised once, whatever the number of threads.
private let gslErrorsAreValues: Bool = {
  gsl_set_error_handler_off()
  return true
}()
