// spawn: system
// loop: index
// origin: array and length
// limiter: none
// waits: shell
// distance: same function
// differs: command line
// A: unbounded Y1 | waits: background process
// B: bounded N3 | waits: system returns at the end
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>

struct series {
  char name[32];
  double *values;
  size_t count;
};

static char plotter[256];

int plot_all(const struct series *series, size_t count) {
  char command[512];
  int failed = 0;
  for (size_t i = 0; i < count; i++) {
#ifdef TWIN
    snprintf(command, sizeof(command), "'%s' '%s'", plotter, series[i].name);
#else
    snprintf(command, sizeof(command), "'%s' '%s' &", plotter, series[i].name);
#endif
    if (system(command) != 0)
      failed++;
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessRaise(&witnessState()->PeakWorking, witnessState()->Live);
    witnessWork();
    for (int i = 0; i < 100 && witnessState()->Live > 1; ++i)
      witnessSleep(20000000);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct series *series = calloc(n, sizeof(*series));
  snprintf(plotter, sizeof(plotter), "%s", argv[0]);
  plot_all(series, n);
  return witnessReport();
}
