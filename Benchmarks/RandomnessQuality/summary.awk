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
  if ($5 == 1) run++
  independent[run] = $8
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

END {
  printf "\n%-11s %6s %9s %15s %11s %6s %11s %7s\n", "order", "tests", "p-values", "words",
    "smallest p", "weak", "weak again", "failed"
  n = split(orders, name, " ")
  for (result in last) {
    split(result, part, SUBSEP)
    if (attempts[result] > 1 && last[result] != "PASSED") again[part[1]]++
  }
  for (i = 1; i <= n; i++) {
    o = name[i]
    printf "%-11s %6d %9d %15.0f %11.6f %6d %11d %7d\n", o, tests, count[o], words[o], least[o],
      weak[o], again[o], failed[o]
    total += count[o]; all_words += words[o]; all_weak += weak[o]; all_failed += failed[o]
    all_again += again[o]
    if (i == 1 || least[o] < all_least) all_least = least[o]
    if (count[o] < tests) missing = missing " " o
  }
  printf "%-11s %6d %9d %15.0f %11.6f %6d %11d %7d\n", "all", n * tests, total, all_words,
    all_least, all_weak, all_again, all_failed

  sort(independent, run)
  d = distance(independent, run)
  p = chance(d, run)
  printf "\nSeed %s. Weak (p < 0.005 or > 0.995) by chance: %.1f expected, %d found.\n", seed,
    0.01 * total, all_weak
  printf "The smallest of %d p-values is %.6f; by chance it is that small in %.0f %% of all runs.\n",
    total, all_least, 100 * smallest_of(total, all_least)
  printf "One p-value of each test, %d in all, against the uniform distribution: ", run
  printf "Kolmogorov-Smirnov D = %.4f, p = %.3f.\n", d, p
  if (missing != "") { print "Results are missing:" missing; exit 1 }
  if (all_failed > 0) { print "A test FAILED."; exit 1 }
  if (verdict(p) == "FAILED") { print "The p-values are not uniform."; exit 1 }
  print "No test failed."
}
