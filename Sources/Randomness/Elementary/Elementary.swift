/// Exponential, logarithm and power as polynomials of our own.
///
/// They use IEEE 754 additions, products, quotients and bit operations only, in a fixed order and
/// without fused multiply-add, so every processor and every set of compiler flags gives the same
/// bits. The C library does not promise that: it picks other code on other processors.
///
/// Largest errors (units in the last place of the result, as tested against the C library):
///
/// | | Double | Float |
/// |---|---|---|
/// | `exp` | 1 | 1.5 |
/// | `log` | 1 | 1.5 |
/// | `pow` | 1.5 + 4 · \|y·ln x\| / 700 | – |
///
/// Double results reach down to the subnormal numbers; a Float `exp` below 2⁻¹²⁶ is 0.
public enum Elementary {}
