/// Exponential, logarithm and power as polynomials of our own.
///
/// They use IEEE 754 additions, products, quotients and bit operations only, in a fixed order and
/// without fused multiply-add, so every processor and every set of compiler flags gives the same
/// bits. The C library does not promise that: it picks other code on other processors.
///
/// Largest errors, in units in the last place of the result (measured against 80-bit numbers):
/// `exp` 0.9, `log` 0.9, `pow` 1.6; for Float `exp` 1.0, `log` 0.9.
///
/// Double results reach down to the subnormal numbers; a Float `exp` below 2⁻¹²⁶ is 0.
public enum Elementary {}
