// spawn: popen
// loop: while over lines
// origin: parsed text
// distance: same function
// waits: pclose of every process of the batch
// differs: when the batch is waited for
// A: bounded N6 | limiter: batch of 8
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>

#define FETCH_BATCH 8

static const char *git_program;

struct fetches {
  FILE **pipes;
  size_t used, room;
};

static void collect(struct fetches *f, int *failed) {
  char buf[256];
  for (size_t i = 0; i < f->used; i++) {
    while (fgets(buf, sizeof(buf), f->pipes[i]))
      ;
    if (pclose(f->pipes[i]) != 0)
      ++*failed;
  }
  f->used = 0;
}

int fetch_submodules(FILE *gitmodules) {
  struct fetches f = {0};
  char line[512], command[1024];
  int failed = 0;

  while (fgets(line, sizeof(line), gitmodules)) {
    char *url = strstr(line, "url = ");
    if (!url)
      continue;
    url += 6;
    url[strcspn(url, "\r\n")] = 0;
    snprintf(command, sizeof(command), "exec '%s' fetch --quiet '%s'", git_program, url);
    if (f.used == f.room) {
      f.room = f.room ? f.room * 2 : FETCH_BATCH;
      f.pipes = realloc(f.pipes, f.room * sizeof(*f.pipes));
    }
    FILE *p = popen(command, "r");
    if (!p) {
      failed++;
      continue;
    }
    f.pipes[f.used++] = p;
#ifndef TWIN
    if (f.used == FETCH_BATCH)
      collect(&f, &failed);
#endif
  }
  collect(&f, &failed);
  free(f.pipes);
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  git_program = argv[0];
  for (size_t i = 0; i < n; i++)
    fprintf(f, "[submodule \"lib%zu\"]\n\turl = https://git.example/lib%zu.git\n", i, i);
  rewind(f);
  fetch_submodules(f);
  return witnessReport();
}
