// spawn: popen
// loop: do-while
// origin: array ended by a null pointer
// limiter: none
// waits: see A and B
// distance: same function
// differs: where the pipe is closed
// A: bounded N3 | waits: pclose in each iteration
// B: unbounded Y1 | waits: pclose after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>

struct vehicle {
  const char *plate;
  FILE *report;
  double kilometres;
};

static double read_total(FILE *report) {
  char line[64];
  double total = 0;
  while (fgets(line, sizeof(line), report))
    total += atof(line);
  return total;
}

int collect_reports(struct vehicle **fleet, const char *tool) {
  char command[256];
  struct vehicle **v = fleet;
  if (!*v)
    return 0;
  do {
    snprintf(command, sizeof(command), "exec %s report %s </dev/null", tool, (*v)->plate);
    (*v)->report = popen(command, "r");
    if (!(*v)->report) {
      fprintf(stderr, "fleet: %s: %s\n", (*v)->plate, strerror(errno));
      return -1;
    }
#ifndef TWIN
    (*v)->kilometres = read_total((*v)->report);
    pclose((*v)->report);
#endif
  } while (*++v);
#ifdef TWIN
  for (v = fleet; *v; v++) {
    (*v)->kilometres = read_total((*v)->report);
    pclose((*v)->report);
  }
#endif
  return (int)(v - fleet);
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("120.5");
    return 0;
  }
  char self[200] = "";
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  size_t n = witnessSize(argc, argv);
  struct vehicle *all = calloc(n, sizeof(*all));
  struct vehicle **fleet = calloc(n + 1, sizeof(*fleet));
  for (size_t i = 0; i < n; i++) {
    all[i].plate = "B-XY-100";
    fleet[i] = &all[i];
  }
  collect_reports(fleet, self);
  return witnessReport();
}
