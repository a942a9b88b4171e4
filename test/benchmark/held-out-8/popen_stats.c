// spawn: popen
// loop: index
// origin: array and length
// limiter: none
// waits: pclose
// distance: same function
// differs: where pclose is
// A: unbounded Y1 | waits: second loop
// B: bounded N3 | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>

struct volume {
  const char *mount;
  unsigned long used;
};

static char helper[200];

static FILE *start_stat(const struct volume *v) {
  char command[300];
  snprintf(command, sizeof(command), "exec '%s' '%s'", helper, v->mount);
  return popen(command, "r");
}

static void finish_stat(FILE *pipe, struct volume *v) {
  if (fscanf(pipe, "%lu", &v->used) != 1)
    v->used = 0;
  pclose(pipe);
}

int stat_volumes(struct volume *volumes, unsigned count) {
  FILE **pipes = calloc(count, sizeof(*pipes));
  if (pipes == NULL)
    return -1;
  for (unsigned i = 0; i < count; i++) {
    pipes[i] = start_stat(&volumes[i]);
#ifdef TWIN
    if (pipes[i] != NULL)
      finish_stat(pipes[i], &volumes[i]);
    pipes[i] = NULL;
#endif
  }
  for (unsigned i = 0; i < count; i++)
    if (pipes[i] != NULL)
      finish_stat(pipes[i], &volumes[i]);
  free(pipes);
  return 0;
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
  struct volume *volumes = calloc(n, sizeof(*volumes));
  for (size_t i = 0; i < n; i++)
    volumes[i].mount = "/srv";
  snprintf(helper, sizeof(helper), "%s", argv[0]);
  stat_volumes(volumes, (unsigned)n);
  return witnessReport();
}
