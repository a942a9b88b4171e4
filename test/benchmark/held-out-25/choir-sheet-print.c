// spawn: popen
// loop: counted
// origin: array filled by the caller
// waits: pclose
// distance: helper function
// differs: whether the full batch is closed
// A: bounded N6 | limiter: batch of pipes
// B: unbounded Y5 | limiter: batch that is moved aside
// witness: runnable
#include "witness.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define TRAY 8

struct singer {
  char name[24];
  char voice[8];
};

struct run {
  FILE *pipe[TRAY];
  int used;
  struct run *older;
};

static int run_close(struct run *r) {
  int failed = 0;
  for (int i = 0; i < r->used; i++)
    if (pclose(r->pipe[i]) != 0)
      failed++;
  r->used = 0;
  return failed;
}

static struct run *run_turn(struct run *r) {
#ifndef TWIN
  run_close(r);
  return r;
#else
  struct run *fresh = calloc(1, sizeof(*fresh));
  if (!fresh)
    exit(1);
  fresh->older = r;
  return fresh;
#endif
}

static int print_part(struct run *r, const char *program, const struct singer *s) {
  char command[160];
  snprintf(command, sizeof(command), "exec %s --part=%s >/dev/null", program, s->voice);
  FILE *p = popen(command, "w");
  if (!p)
    return -1;
  fprintf(p, "%s\n", s->name);
  r->pipe[r->used++] = p;
  return 0;
}

int print_sheets(const char *program, const struct singer *singers, size_t count) {
  struct run *r = calloc(1, sizeof(*r));
  int failed = 0;
  if (!r)
    return -1;
  for (size_t i = 0; i < count; i++) {
    if (r->used == TRAY)
      r = run_turn(r);
    if (print_part(r, program, &singers[i]) != 0)
      failed++;
  }
  while (r) {
    struct run *older = r->older;
    failed += run_close(r);
    free(r);
    r = older;
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  signal(SIGPIPE, SIG_IGN);
  size_t n = witnessSize(argc, argv);
  struct singer *singers = calloc(n, sizeof(*singers));
  for (size_t i = 0; i < n; i++) {
    snprintf(singers[i].name, sizeof(singers[i].name), "singer %zu", i);
    strcpy(singers[i].voice, i % 2 ? "alto" : "bass");
  }
  char self[128] = "";
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  print_sheets(self, singers, n);
  return witnessReport();
}
