/// ∫ f over a range by Simpson's rule.
///
/// - Parameter panels: pairs of strips.
func integral(from a: Double, to b: Double, panels: Int = 2000, _ f: (Double) -> Double) -> Double {
  let h = (b - a) / Double(2 * panels)
  var sum = f(a) + f(b)
  for index in 1..<(2 * panels) {
    sum += (index.isMultiple(of: 2) ? 2 : 4) * f(a + Double(index) * h)
  }
  return sum * h / 3
}
