/// Φ(z), the standard normal distribution function, to about 10⁻¹⁵ of its value in both tails
/// down to z = −37 (NaN of NaN).
///
/// Source: Cody, "Rational Chebyshev approximations for the error function", Mathematics of
/// Computation 23 (1969) 631–637, in the form of algorithm 715 (ANORM, 1993).
public func normalProbability(_ z: Double) -> Double {
  if z.isNaN { return z }
  let y = abs(z)
  if y <= 0.67448975 { return 0.5 + z * centralRatio(z * z) }
  if y > 38.6 { return z < 0 ? 0 : 1 }
  let upper = y <= 32.0.squareRoot() ? middleTail(y) : farTail(y)
  return z < 0 ? upper : 1 - upper
}

/// (Φ(z) − ½)/z for |z| ≤ 0.67448975, w = z².
private func centralRatio(_ w: Double) -> Double {
  var a = w * 0.065682337918207449113 + 2.2352520354606839287
  var b = w + 47.20258190468824187
  a = a * w + 161.02823106855587881
  b = b * w + 976.09855173777669322
  a = a * w + 1067.6894854603709582
  b = b * w + 10260.932208618978205
  a = a * w + 18154.981253343561249
  b = b * w + 45507.789335026729956
  return a / b
}

/// 1 − Φ(y) for 0.67 < y ≤ √32.
private func middleTail(_ y: Double) -> Double {
  var c = y * 1.0765576773720192317e-8 + 0.39894151208813466764
  var d = y + 22.266688044328115691
  c = c * y + 8.8831497943883759412
  d = d * y + 235.38790178262499861
  c = c * y + 93.506656132177855979
  d = d * y + 1519.377599407554805
  c = c * y + 597.27027639480026226
  d = d * y + 6485.558298266760755
  c = c * y + 2494.5375852903726711
  d = d * y + 18615.571640885098091
  c = c * y + 6848.1904505362823326
  d = d * y + 34900.952721145977266
  c = c * y + 11602.651437647350124
  d = d * y + 38912.003286093271411
  c = c * y + 9842.7148383839780218
  d = d * y + 19685.429676859990727
  return halfSquareExponential(y) * (c / d)
}

/// 1 − Φ(y) for y > √32.
private func farTail(_ y: Double) -> Double {
  let w = 1 / (y * y)
  var p = w * 0.02307344176494017303 + 0.21589853405795699
  var q = w + 1.28426009614491121
  p = p * w + 0.1274011611602473639
  q = q * w + 0.468238212480865118
  p = p * w + 0.022235277870649807
  q = q * w + 0.0659881378689285515
  p = p * w + 0.001421619193227893466
  q = q * w + 0.00378239633202758244
  p = p * w + 2.9112874951168792e-5
  q = q * w + 7.29751555083966205e-5
  let ratio = (0.398942280401432677939946 - w * (p / q)) / y
  return halfSquareExponential(y) * ratio
}

/// exp(−y²/2) with y split at sixteenths, whose squares are exact.
private func halfSquareExponential(_ y: Double) -> Double {
  let coarse = (y * 16).rounded(.towardZero) / 16
  let rest = (y - coarse) * (y + coarse)
  return Elementary.exp(-coarse * coarse * 0.5) * Elementary.exp(-rest * 0.5)
}
