/// A Poisson count of the given mean, as a Double; 0 where the mean is not positive or NaN.
///
/// Exact in distribution below a mean of 10¹⁵: inversion below 10, above it the transformed
/// rejection with squeeze PTRS of Hörmann, "The transformed rejection method for generating
/// Poisson random variables", Insurance: Mathematics and Economics 12 (1993) 39–45. From 10¹⁵ on
/// it is a rounded normal, whose skewness of 3·10⁻⁸ and less no sum of draws can show.
@inlinable
public func poisson(mean: Double, using stream: inout RandomStream) -> Double {
  if !(mean > 0) { return 0 }
  if mean < 10 { return poissonQuantile(stream.nextUniform(), mean: mean) }
  return poissonByRejection(mean: mean, using: &stream)
}

/// The Poisson quantile of a uniform by search from 0, for means up to some tens: the count whose
/// distribution function first reaches `uniform`. 0 where the mean is not positive or NaN.
@inlinable
public func poissonQuantile(_ uniform: Double, mean: Double) -> Double {
  if !(mean > 0) { return 0 }
  var probability = Elementary.exp(-mean)
  var left = uniform
  var count = 0.0
  // The bound ends the search where rounding leaves a rest that no probability covers.
  while left > probability && count < 1000 {
    left -= probability
    count += 1
    probability *= mean / count
  }
  return count
}

/// PTRS for means of 10 and more.
@usableFromInline
func poissonByRejection(mean: Double, using stream: inout RandomStream) -> Double {
  if mean == .infinity { return mean }
  let root = mean.squareRoot()
  if mean >= 1e15 { return (mean + root * stream.nextNormal()).rounded() }
  let b = 0.931 + 2.53 * root
  let a = -0.059 + 0.02483 * b
  let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  let squeeze = 0.9277 - 3.6224 / (b - 2)
  while true {
    let u = stream.nextUniform() - 0.5
    let v = stream.nextUniform()
    let us = 0.5 - abs(u)
    let count = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
    if us >= 0.07 && v <= squeeze { return count }
    if count < 0 || (us < 0.013 && v > us) { continue }
    let density = a / (us * us) + b
    if Elementary.log(v * inverseAlpha / density) <= poissonLogProbability(count, mean: mean) {
      return count
    }
  }
}
