# From what dieharder prints of one test, a row for each of its results:
# attempt, order, test, n-tuple, row, p-samples, dieharder's p, p, verdict.
# After kolmogorov.awk; needs order, number, asked (n-tuple) and attempt.

function finish(    p) {
  if (name == "") return
  # With one p-sample, dieharder's p is that sample.
  p = psamples == 1 ? reported : chance(distance(value, n), n)
  if (psamples > 1 && n != psamples) {
    print "test " number ": dieharder told " n " of " psamples " p-samples" > "/dev/stderr"
    p = 0
  }
  row++
  printf "%d %s %s %d %d %d %.8f %.8f %s\n", attempt, order, name, ntuple, row, psamples,
    reported, p, verdict(p)
  name = ""
}

NF == 6 && $6 ~ /^(PASSED|WEAK|FAILED)$/ {
  finish()
  name = $1; ntuple = $2; psamples = $4; reported = $5; n = 0
}

NF == 1 && $1 ~ /^[0-9.]+$/ { value[++n] = $1 }

END {
  finish()
  # A test that crashed must not look like one that passed.
  if (row == 0) print attempt, order, "test-" number "-gave-no-result", asked, 1, 0, 0, 0, "FAILED"
}
