# The Kolmogorov-Smirnov test of n sorted values against the uniform distribution.
#
# Used in place of dieharder's, which measures the distance to i/(n + 1) instead of that to both
# i/n and (i - 1)/n, and so finds its p-samples closer to uniform than they are.

# The largest distance between the empirical distribution of value[1..n], sorted, and the uniform.
function distance(value, n,    i, largest) {
  largest = 0
  for (i = 1; i <= n; i++) {
    if (i / n - value[i] > largest) largest = i / n - value[i]
    if (value[i] - (i - 1) / n > largest) largest = value[i] - (i - 1) / n
  }
  return largest
}

# The chance of a larger distance: Kolmogorov's limiting distribution, with the correction of
# Vrbik 2018, "Small-sample corrections to Kolmogorov-Smirnov test statistic", Pioneer J. Theor.
# Appl. Statist. 15, that makes it right to 0.0006 from n = 20 on.
function chance(largest, n,    x, k, sum) {
  x = sqrt(n) * largest
  x += 1 / (6 * sqrt(n)) + (x - 1) / (4 * n)
  sum = 0
  if (x < 1.18) {
    # The form of Kolmogorov's series that converges fast for small x.
    if (x < 0.1) return 1
    for (k = 1; k <= 7; k += 2) sum += exp(-(k * 3.14159265358979 / x) ^ 2 / 8)
    return 1 - 2.50662827463100 / x * sum
  }
  for (k = 1; k <= 20; k++) sum += (k % 2 ? 2 : -2) * exp(-2 * (k * x) ^ 2)
  return sum
}

# p-values are uniform, so very large ones are as suspicious as very small ones.
# The limits are those of dieharder.
function verdict(p) {
  if (p < 0.000001 || p > 0.999999) return "FAILED"
  return p < 0.005 || p > 0.995 ? "WEAK" : "PASSED"
}
