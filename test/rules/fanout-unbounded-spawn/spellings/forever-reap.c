// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A wait for room as while, and as for (;;) with a break.
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
struct target { struct target *next; };
struct build { struct target *targets; int ntargets, jobs, running; };
static int parse(struct build *b, FILE *mk) {
  char line[256];
  struct target **tail = &b->targets;
  while (fgets(line, sizeof line, mk)) {
    *tail = calloc(1, sizeof **tail);
    tail = &(*tail)->next;
    b->ntargets++;
  }
  b->jobs = b->ntargets;
  return 0;
}
static void reap_one(struct build *b) {
  if (wait(NULL) > 0)
    b->running--;
}
int build_all(FILE *mk) {
  struct build b = {0};
  parse(&b, mk);
  for (struct target *t = b.targets; t; t = t->next) {
#ifdef OTHER
    for (;;) {
      if (b.running < b.jobs)
        break;
      reap_one(&b);
    }
#else
    while (b.running >= b.jobs)
      reap_one(&b);
#endif
    if (fork() == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      _exit(0);
    b.running++;
  }
  return 0;
}
