/// The standard normal quantile: z with Φ(z) = p, to about 10⁻¹⁵ of |z| (−∞ at 0, ∞ at 1, NaN
/// outside).
///
/// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
/// Applied Statistics 37 (1988) 477–484, routine PPND16.
@inlinable
public func normalQuantile(_ p: Double) -> Double {
  let q = p - 0.5
  if abs(q) <= 0.425 { return q * NormalRational.centre(0.180625 - q * q) }
  if !(p > 0 && p < 1) { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
  let r = (-Elementary.log(q < 0 ? p : 1 - p)).squareRoot()
  let z = r <= 5 ? NormalRational.shoulder(r - 1.6) : NormalRational.tail(r - 5)
  return q < 0 ? -z : z
}

/// The three rational approximations of AS 241.
@usableFromInline
enum NormalRational {
  @inlinable
  static func centre(_ r: Double) -> Double {
    var a = r * 2.5090809287301226727e+3 + 3.3430575583588128105e+4
    a = a * r + 6.7265770927008700853e+4
    a = a * r + 4.5921953931549871457e+4
    a = a * r + 1.3731693765509461125e+4
    a = a * r + 1.9715909503065514427e+3
    a = a * r + 1.3314166789178437745e+2
    a = a * r + 3.3871328727963666080
    var b = r * 5.2264952788528545610e+3 + 2.8729085735721942674e+4
    b = b * r + 3.9307895800092710610e+4
    b = b * r + 2.1213794301586595867e+4
    b = b * r + 5.3941960214247511077e+3
    b = b * r + 6.8718700749205790830e+2
    b = b * r + 4.2313330701600911252e+1
    b = b * r + 1
    return a / b
  }

  @inlinable
  static func shoulder(_ r: Double) -> Double {
    var c = r * 7.74545014278341407640e-4 + 2.27238449892691845833e-2
    c = c * r + 2.41780725177450611770e-1
    c = c * r + 1.27045825245236838258
    c = c * r + 3.64784832476320460504
    c = c * r + 5.76949722146069140550
    c = c * r + 4.63033784615654529590
    c = c * r + 1.42343711074968357734
    var d = r * 1.05075007164441684324e-9 + 5.47593808499534494600e-4
    d = d * r + 1.51986665636164571966e-2
    d = d * r + 1.48103976427480074590e-1
    d = d * r + 6.89767334985100004550e-1
    d = d * r + 1.67638483018380384940
    d = d * r + 2.05319162663775882187
    d = d * r + 1
    return c / d
  }

  @inlinable
  static func tail(_ r: Double) -> Double {
    var e = r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5
    e = e * r + 1.24266094738807843860e-3
    e = e * r + 2.65321895265761230930e-2
    e = e * r + 2.96560571828504891230e-1
    e = e * r + 1.78482653991729133580
    e = e * r + 5.46378491116411436990
    e = e * r + 6.65790464350110377720
    var f = r * 2.04426310338993978564e-15 + 1.42151175831644588870e-7
    f = f * r + 1.84631831751005468180e-5
    f = f * r + 7.86869131145613259100e-4
    f = f * r + 1.48753612908506148525e-2
    f = f * r + 1.36929880922735805310e-1
    f = f * r + 5.99832206555887937690e-1
    f = f * r + 1
    return e / f
  }
}
