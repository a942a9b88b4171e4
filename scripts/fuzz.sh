#!/bin/sh
# Fuzzes the readers of configuration files: scripts/fuzz.sh SECONDS [FORMAT…]
# Each format for so many seconds, one after the other. Needs libclang-rt-22-dev.
# An input that crashes or hangs is left in build/fuzz/found; once it is fixed, its
# minimised form belongs in test/fuzz/seeds/FORMAT.
set -eu
seconds=${1:?usage: scripts/fuzz.sh SECONDS [FORMAT...]}
shift
cd "$(dirname "$0")/.."
cmake --preset llvm-22 -B build/fuzz -DFANOUT_FUZZ=ON -DFANOUT_BUILD_TESTS=OFF \
  -DCMAKE_BUILD_TYPE=RelWithDebInfo >/dev/null
ninja -j"${FANOUT_JOBS:-1}" -C build/fuzz fuzzers >/dev/null
mkdir -p build/fuzz/found
status=0
for source in test/fuzz/*.cpp; do
  format=$(basename "$source" .cpp)
  case " ${*:-$format} " in *" $format "*) ;; *) continue ;; esac
  corpus=build/fuzz/corpus/$format
  mkdir -p "$corpus" "test/fuzz/seeds/$format"
  echo "== $format for $seconds s"
  build/fuzz/bin/fuzz-"$format" -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=4096 -max_len=16384 -verbosity=0 -print_funcs=0 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$format-" "$corpus" "test/fuzz/seeds/$format" \
    test/configurations/positive test/configurations/silent || status=1
done
exit $status
