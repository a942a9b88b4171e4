// trap: D16 T35
// spawn: fork
// loop: for over an array
// origin: parsed configuration
// waits: waitpid after the loop
// distance: same function
// differs: whether the parent waits for its child at once
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: double fork, the parent's child is waited for with its work
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct unit {
  char name[32];
  int priority;
};

static _Noreturn void become(const struct unit *u) {
  witnessTask();
  _exit(u->priority < 0);
}

static int start_units(struct unit *units, int count) {
  int i, status, failed = 0;
  for (i = 0; i < count; i++) {
    pid_t pid = fork();
    switch (pid) {
    case -1:
      return -errno;
    case 0:
      become(&units[i]);
    default:
#ifdef TWIN
      if (waitpid(pid, &status, 0) == pid && status != 0)
        failed++;
#endif
      break;
    }
  }
  while (wait(&status) > 0)
    failed += status != 0;
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *conf = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(conf, "[unit%zu] priority=%d\n", i, 3);
  rewind(conf);
  struct unit *units = NULL, u;
  int count = 0;
  while (fscanf(conf, " [%31[^]]] priority=%d", u.name, &u.priority) == 2) {
    units = realloc(units, (count + 1) * sizeof u);
    units[count++] = u;
  }
  if (start_units(units, count) != 0)
    return 1;
  return witnessReport();
}
