# The table of all results and what they say together. After kolmogorov.awk; reads the rows of
# rows.awk and lines "order N words"; needs orders, tests (how many an order) and seed.

function smallest_of(count, p) { return 1 - (1 - p) ^ count }

BEGIN {
  format = "%-11s %-22s %7s %9s %9s %12s %12s  %s\n"
  printf format, "order", "test", "n-tuple", "attempt", "p-samples", "dieharder's p", "p", "verdict"
}

$3 == "words" { words[$1] = $2; next }

{
  printf format, $2, $3, $4, $1, $6, $7, $8, $9
  result = $2 SUBSEP $3 SUBSEP $4 SUBSEP $5
  last[result] = $9
  attempts[result] = $1
}

$1 == 1 {
  count[$2]++
  if (!($2 in least) || $8 < least[$2]) least[$2] = $8
  if ($9 == "WEAK") weak[$2]++
  # Rows of one test are over the same words; the last one stands for it.
  if ($5 == 1) { run++; runs[$2]++ }
  independent[run] = $8
  independent_of[$2, runs[$2]] = $8
}

$9 == "FAILED" { failed[$2]++ }
$9 == "WEAK" && $1 == 3 { failed[$2]++ }

function sort(value, n,    i, j, x) {
  for (i = 2; i <= n; i++) {
    x = value[i]
    for (j = i - 1; j >= 1 && value[j] > x; j--) value[j + 1] = value[j]
    value[j + 1] = x
  }
}

# How likely the p-values of an order, one of each test, are so far from uniform by chance.
function uniformity(order,    i, value) {
  for (i = 1; i <= runs[order]; i++) value[i] = independent_of[order, i]
  sort(value, runs[order])
  return chance(distance(value, runs[order]), runs[order])
}

END {
  printf "\n%-11s %6s %9s %15s %11s %6s %11s %7s %8s\n", "order", "tests", "p-values", "words",
    "smallest p", "weak", "weak again", "failed", "uniform"
  n = split(orders, name, " ")
  for (result in last) {
    split(result, part, SUBSEP)
    if (attempts[result] > 1 && last[result] != "PASSED") again[part[1]]++
  }
  for (i = 1; i <= n; i++) {
    o = name[i]
    p = uniformity(o)
    if (verdict(p) == "FAILED") not_uniform = not_uniform " " o
    printf "%-11s %6d %9d %15.0f %11.6f %6d %11d %7d %8.3f\n", o, tests, count[o], words[o],
      least[o], weak[o], again[o], failed[o], p
    total += count[o]; all_words += words[o]; all_weak += weak[o]; all_failed += failed[o]
    all_again += again[o]
    if (i == 1 || least[o] < all_least) all_least = least[o]
    if (count[o] < tests) missing = missing " " o
  }
  sort(independent, run)
  d = distance(independent, run)
  p = chance(d, run)
  if (verdict(p) == "FAILED") not_uniform = not_uniform " all"
  printf "%-11s %6d %9d %15.0f %11.6f %6d %11d %7d %8.3f\n", "all", n * tests, total, all_words,
    all_least, all_weak, all_again, all_failed, p
  printf "\nSeed %s. Weak (p < 0.005 or > 0.995) by chance: %.1f expected, %d found.\n", seed,
    0.01 * total, all_weak
  printf "The smallest of %d p-values is %.6f; by chance it is that small in %.0f %% of all runs.\n",
    total, all_least, 100 * smallest_of(total, all_least)
  printf "Uniform: chance that p-values, one of each test (%d in all), are so far from uniform\n", run
  printf "(Kolmogorov-Smirnov; D = %.4f over all).\n", d
  if (missing != "") { print "Results are missing:" missing; exit 1 }
  if (all_failed > 0) { print "A test FAILED."; exit 1 }
  if (not_uniform != "") { print "The p-values are not uniform:" not_uniform; exit 1 }
  print "No test failed."
}
