// spawn: popen
// loop: counted
// origin: list of tests, a parameter
// limiter: none
// waits: after the loop
// distance: same function
// differs: where the pipes are read and closed
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <string.h>

/* tap: runs test programs and counts their "ok" lines. */

struct test {
  const char *program;
  FILE *out;
  int ok, not_ok;
  int status;
};

static FILE *open_test(const struct test *t) {
  char command[256];
  snprintf(command, sizeof(command), "exec %s 2>&1", t->program);
  return popen(command, "r");
}

static void finish_test(struct test *t) {
  char line[256];
  while (fgets(line, sizeof(line), t->out)) {
    if (strncmp(line, "ok ", 3) == 0)
      t->ok++;
    else if (strncmp(line, "not ok ", 7) == 0)
      t->not_ok++;
  }
  t->status = pclose(t->out);
  t->out = NULL;
}

int run_suite(struct test *tests, size_t count) {
  int failed = 0;
  size_t i;

  for (i = 0; i < count; i++) {
    tests[i].out = open_test(&tests[i]);
    if (!tests[i].out) {
      perror(tests[i].program);
      return -1;
    }
#ifndef TWIN
    finish_test(&tests[i]);
#endif
  }
#ifdef TWIN
  for (i = 0; i < count; i++)
    finish_test(&tests[i]);
#endif
  for (i = 0; i < count; i++)
    failed += tests[i].status != 0 || tests[i].not_ok > 0;
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return puts("ok 1") < 0;
  }
  size_t n = witnessSize(argc, argv);
  static char self[64];
  snprintf(self, sizeof(self), "/proc/%d/exe", (int)getpid());
  struct test *tests = calloc(n, sizeof(*tests));
  for (size_t i = 0; i < n; i++)
    tests[i].program = self;
  run_suite(tests, n);
  return witnessReport();
}
