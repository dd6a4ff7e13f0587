/// ln P(X = count) of a Poisson variable of the given mean, for whole counts ≥ 0 and means > 0;
/// absolute error about 10⁻¹⁴ for counts near the mean, whatever the mean.
///
/// Source of the saddle-point form, which avoids the cancellation in −mean + k·ln mean − ln k!:
/// Loader, "Fast and accurate computation of binomial probabilities" (2000).
public func poissonLogProbability(_ count: Double, mean: Double) -> Double {
  if count < 16 { return count * Elementary.log(mean) - mean - logFactorial(count) }
  let logRoot = 0.5 * Elementary.log(2 * Double.pi * count)
  return -stirlingRemainder(count) - poissonDeviance(count, mean: mean) - logRoot
}

/// ln k! for whole k ≥ 0, to about 10⁻¹⁵ of its value.
public func logFactorial(_ k: Double) -> Double {
  if k < 16 {
    var product = 1.0
    var factor = 2.0
    while factor <= k {
      product *= factor
      factor += 1
    }
    return Elementary.log(product)
  }
  let halfLogTwoPi = 0.918938533204672741780329736406
  return (k + 0.5) * Elementary.log(k) - k + halfLogTwoPi + stirlingRemainder(k)
}

/// ln k! less Stirling's formula, k ≥ 16: 1/12k − 1/360k³ + 1/1260k⁵ − 1/1680k⁷ + 1/1188k⁹,
/// wrong by less than 10⁻¹⁶ (the next term, 691/360360k¹¹).
private func stirlingRemainder(_ k: Double) -> Double {
  let z = 1 / (k * k)
  var sum = z * (1.0 / 1188) - 1.0 / 1680
  sum = sum * z + 1.0 / 1260
  sum = sum * z - 1.0 / 360
  return (sum * z + 1.0 / 12) / k
}

/// k·ln(k/mean) + mean − k, without cancellation where k is close to the mean.
private func poissonDeviance(_ k: Double, mean: Double) -> Double {
  let difference = k - mean
  guard abs(difference) < 0.1 * (k + mean) else {
    return k * Elementary.log(k / mean) + mean - k
  }
  let v = difference / (k + mean)
  var sum = difference * v
  var term = 2 * k * v
  var index = 1.0
  while index < 100 {
    term *= v * v
    let next = sum + term / (2 * index + 1)
    if next == sum { break }
    sum = next
    index += 1
  }
  return sum
}
