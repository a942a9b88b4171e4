// spawn: vfork and exec
// loop: strtok
// origin: parsed text
// distance: callee
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: at the end
// B: bounded N5 | limiter: window of 6, oldest first | waits: oldest first
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

static pid_t launch(const char *exe, const char *test) {
  pid_t pid = vfork();
  if (pid == 0) {
    execl(exe, exe, test, (char *)NULL);
    _exit(127);
  }
  return pid;
}

int run_suite(const char *exe, char *spec) {
  int bad = 0, st;
#ifdef TWIN
  pid_t ring[6] = {0};
  unsigned at = 0;
#endif
  char *save = NULL;
  for (char *t = strtok_r(spec, ",", &save); t; t = strtok_r(NULL, ",", &save)) {
#ifdef TWIN
    pid_t *slot = &ring[at++ % 6];
    if (*slot > 0 && waitpid(*slot, &st, 0) == *slot)
      bad += st != 0;
    *slot = launch(exe, t);
#else
    if (launch(exe, t) < 0)
      bad++;
#endif
  }
  while (wait(&st) > 0)
    bad += st != 0;
  return bad;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 2;
  char path[4096] = "", *spec = calloc(n, 4);
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  for (size_t i = 0; i < n; i++)
    strcat(spec, "ab,");
  run_suite(path, spec);
  return witnessReport();
}
