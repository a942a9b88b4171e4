// spawn: popen
// loop: counted
// origin: command line
// limiter: pclose
// waits: after the loop
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>

static char self[256];

struct archiver {
  const char *level;
  int failures;
};

static FILE *compress(const struct archiver *a, const char *path) {
  char cmd[512];
  snprintf(cmd, sizeof(cmd), "exec %s %s %s.gz", self, a->level, path);
  return popen(cmd, "w");
}

static void finish(struct archiver *a, FILE *p) {
  if (p && pclose(p) != 0)
    a->failures++;
}

int archive(struct archiver *a, int nfiles, char **files) {
  FILE **pipes = calloc((size_t)nfiles, sizeof(*pipes));
  int i;
  if (!pipes)
    return -1;
  for (i = 0; i < nfiles; i++) {
    FILE *p = compress(a, files[i]);
    if (!p) {
      perror("popen");
      a->failures++;
      continue;
    }
    fprintf(p, "# %s\n", files[i]);
#ifdef TWIN
    finish(a, p);
#else
    pipes[i] = p;
#endif
  }
  for (i = 0; i < nfiles; i++)
    finish(a, pipes[i]);
  free(pipes);
  return a->failures ? -1 : 0;
}

int main(int argc, char **argv) {
  struct archiver a = {"-9", 0};
  if (witnessChild()) {
    witnessEnter();
    while (getchar() != EOF)
      ;
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char **files = calloc(n, sizeof(*files));
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  for (size_t i = 0; i < n; i++) {
    files[i] = malloc(32);
    snprintf(files[i], 32, "access.log.%zu", i);
  }
  archive(&a, (int)n, files);
  return witnessReport();
}
