// trap: T8
// spawn: popen
// loop: while over lines
// origin: lines of a file
// waits: A: pclose after the loop; B: pclose in the iteration
// distance: same function
// differs: where pclose is called
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: pclose in the iteration
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct hooks {
  FILE **pipes;
  size_t used, room;
};

static int keep(struct hooks *h, FILE *p) {
  if (h->used == h->room) {
    h->room = h->room ? 2 * h->room : 16;
    h->pipes = realloc(h->pipes, h->room * sizeof *h->pipes);
    if (!h->pipes)
      return -1;
  }
  h->pipes[h->used++] = p;
  return 0;
}

int run_hooks(FILE *list, const char *self) {
  struct hooks h = {0};
  char line[128], cmd[512];
  while (fgets(line, sizeof line, list)) {
    line[strcspn(line, "\n")] = '\0';
    snprintf(cmd, sizeof cmd, "exec %s %s", self, line);
    FILE *p = popen(cmd, "w");
    if (!p)
      break;
#ifdef TWIN
    pclose(p);
#else
    if (keep(&h, p) != 0)
      break;
#endif
  }
  for (size_t i = 0; i < h.used; i++)
    pclose(h.pipes[i]);
  free(h.pipes);
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  FILE *list = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(list, "hook%zu\n", n);
  rewind(list);
  char self[256];
  ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
  self[len] = '\0';
  witnessState()->Quiet = 10000000;
  run_hooks(list, self);
  return witnessReport();
}
