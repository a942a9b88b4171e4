// spawn: popen
// loop: counted
// origin: number after an option
// limiter: clamp
// waits: after the loop
// distance: helper function
// differs: limiter
// A: bounded N11 | limiter: number cut to a maximum
// B: unbounded Y7 | limiter: number raised to a minimum
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>

#define MAX_PARTS 20
#define MIN_PARTS 2

struct solver {
  const char *mesh;
  long parts;
  FILE **pipes;
  double residual;
};

static long parse_parts(const char *text) {
  char *end;
  errno = 0;
  long parts = strtol(text, &end, 10);
  if (errno || *end || parts < 1)
    return -1;
#ifndef TWIN
  if (parts > MAX_PARTS)
    parts = MAX_PARTS;
#else
  if (parts < MIN_PARTS)
    parts = MIN_PARTS;
#endif
  return parts;
}

static FILE *solve_part(const struct solver *s, long part) {
  char command[160];
  snprintf(command, sizeof command, "exec %s --part %ld", s->mesh, part);
  return popen(command, "r");
}

int solver_run(struct solver *s, const char *option) {
  long part, started = 0;
  s->parts = parse_parts(option);
  if (s->parts < 0)
    return -1;
  s->pipes = calloc((size_t)s->parts, sizeof *s->pipes);
  for (part = 0; part < s->parts; part++) {
    s->pipes[part] = solve_part(s, part);
    if (!s->pipes[part])
      break;
    started++;
  }
  for (part = 0; part < started; part++) {
    double residual = 0;
    if (fscanf(s->pipes[part], "%lf", &residual) == 1)
      s->residual += residual;
    pclose(s->pipes[part]);
  }
  free(s->pipes);
  return started == s->parts ? 0 : -1;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("0.001");
    return 0;
  }
  char number[24], self[128] = {0};
  snprintf(number, sizeof number, "%zu", witnessSize(argc, argv));
  if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
    return 1;
  struct solver s = {self, 0, NULL, 0};
  solver_run(&s, number);
  return witnessReport();
}
