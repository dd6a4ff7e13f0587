#!/bin/sh
# Runs tests of dieharder over the random words of neighbouring addresses and prints what they say.
# usage: run.sh STREAMER
#   STREAMER  the built RandomWords, which writes the words of one order of addresses without end
# The environment may say: ORDERS, which orders to test; JOBS, how many of them at a time; SEED.
# Exit code 1 when a test fails or the p-values as a whole are not uniform.
set -eu

streamer=$1
here=$(cd "$(dirname "$0")" && pwd)
ORDERS=${ORDERS:-agents steps purposes replicates mixed}
JOBS=${JOBS:-2}
SEED=${SEED:-1}

# Number, n-tuple and p-samples of each test. All that dieharder calls good; not those it calls
# suspect (5 OPSO, 6 OQSO, 7 DNA) or not to be used (14 sums). Fewer p-samples than dieharder's 100
# (1,000 for 201 and 204) where that would take half a minute and more; tests 205 and 207 to 209
# are made for one p-sample of many millions of words.
tests="
  0:0:100    1:0:100    2:0:50    3:0:100   4:0:100   8:0:100   9:0:100   10:0:100   11:0:100
  12:0:100   13:0:100   15:0:100  16:0:100  17:0:20   100:0:100 101:0:100 102:0:50
  200:1:100  200:2:100  200:4:50  200:8:50  201:2:50  201:3:50  201:4:50  201:5:50
  202:2:100  202:3:100  202:4:100 202:5:100
  203:0:100  203:1:100  203:3:50  203:7:50  203:15:50
  204:0:100  205:0:1  206:256:20 207:32:1 208:0:1   209:12:1
"

# Number, n-tuple, p-samples and attempt: one test over the next words of standard input.
one_test() {
  # 65536 is the flag for the p-samples themselves, whose name dieharder does not understand.
  dieharder -g 200 -k 2 -d "$1" -n "$2" -p "$3" -c ' ' -D no_whitespace -D test_name -D ntuple \
    -D tsamples -D psamples -D pvalues -D assessment -D 65536 |
    awk -v order="$order" -v number="$1" -v attempt="$4" -v asked="$2" \
      -f "$here/kolmogorov.awk" -f "$here/rows.awk"
}

# Numbers of the rows that are weak, among standard input.
weak_rows() {
  awk '$NF == "WEAK" { printf " %d", $5 }'
}

# All tests, each over words of its own. One that is weak is run again over new words with 4 times
# the p-samples, and where the same row is weak again with 16 times.
battery() {
  for test in $tests; do
    number=${test%%:*} psamples=${test##*:} ntuple=${test#*:}
    ntuple=${ntuple%:*}
    rows=$(one_test "$number" "$ntuple" "$psamples" 1)
    printf '%s\n' "$rows"
    weak=$(printf '%s\n' "$rows" | weak_rows)
    for attempt in 2 3; do
      [ -n "$weak" ] || break
      # Never so few that the distribution of their largest deviation is a rough one.
      psamples=$((psamples < 5 ? 20 : 4 * psamples))
      rows=$(one_test "$number" "$ntuple" "$psamples" $attempt |
        awk -v rows="$weak " 'index(rows, " " $5 " ")')
      printf '%s\n' "$rows"
      weak=$(printf '%s\n' "$rows" | weak_rows)
    done
  done
}

test_order() {
  order=$1
  "$streamer" "$order" --seed "$SEED" --report 2>"$out/$order.words" |
    battery >"$out/$order.rows"
  echo "$order: all tests done" >&2
}

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
# The jobs get the signal too; this shell stays to clear up.
trap 'trap "" TERM; kill 0; exit 130' INT TERM

# Every job takes the orders whose turn it is.
job=0
while [ "$job" -lt "$JOBS" ]; do
  (
    turn=0
    for order in $ORDERS; do
      if [ $((turn % JOBS)) -eq "$job" ]; then test_order "$order"; fi
      turn=$((turn + 1))
    done
  ) &
  job=$((job + 1))
done
wait

for order in $ORDERS; do
  sed "s/^/$order /" "$out/$order.words"
  cat "$out/$order.rows"
done | awk -v orders="$ORDERS" -v seed="$SEED" -v tests="$(echo $tests | wc -w)" \
  -f "$here/kolmogorov.awk" -f "$here/summary.awk"
