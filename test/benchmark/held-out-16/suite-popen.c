// spawn: popen
// loop: while over a list
// origin: linked list of test cases
// limiter: none
// distance: helper function
// differs: where the process is closed
// A: bounded N3 | waits: pclose each iteration
// B: unbounded Y1 | waits: pclose after the loop
// witness: runnable
#include "witness.h"
#include <string.h>

struct testcase {
  char command[320];
  FILE *out;
  int status;
  struct testcase *next;
};

struct suite {
  struct testcase *head;
  size_t passed, failed;
};

static int launch(struct testcase *t) {
  t->out = popen(t->command, "r");
  t->status = -1;
  return t->out ? 0 : -1;
}

static void collect(struct suite *s, struct testcase *t) {
  char line[128];
  while (fgets(line, sizeof(line), t->out))
    if (!strncmp(line, "not ok", 6))
      s->failed++;
  t->status = pclose(t->out);
  t->out = NULL;
  if (t->status == 0)
    s->passed++;
}

int suite_run(struct suite *s) {
  struct testcase *t = s->head;
  while (t) {
    if (launch(t) < 0)
      s->failed++;
#ifndef TWIN
    else
      collect(s, t);
#endif
    t = t->next;
  }
#ifdef TWIN
  for (t = s->head; t; t = t->next)
    if (t->out)
      collect(s, t);
#endif
  return s->failed ? 1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    if (witnessState()->Size > 300)
      witnessState()->Quiet = 8000000;
    witnessTask();
    puts("ok 1");
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct suite s = {0};
  char self[256] = {0};
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  for (size_t i = 0; i < n; i++) {
    struct testcase *t = calloc(1, sizeof(*t));
    snprintf(t->command, sizeof(t->command), "exec %s --case %zu", self, i);
    t->next = s.head;
    s.head = t;
  }
  suite_run(&s);
  return witnessReport();
}
