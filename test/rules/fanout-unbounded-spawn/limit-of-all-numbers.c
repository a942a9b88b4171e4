// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A limit that is set to the largest number there is.

#include <limits.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
struct target { struct target *next; };
void run(struct target *t);

struct build { struct target *targets; int jobs, running; };

static void init(struct build *b) {
  memset(b, 0, sizeof(*b));
  b->jobs = INT_MAX;
}

static void start(struct build *b, struct target *t) {
  while (b->running >= b->jobs)
    if (wait(NULL) > 0)
      b->running--;
  if (fork() == 0) {
    run(t);
    _exit(0);
  }
  b->running++;
}

void build_all(struct target *all) {
  struct build b;
  init(&b);
  b.targets = all;
  for (struct target *t = b.targets; t; t = t->next)
    start(&b, t);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct small { struct target *targets; int jobs, running; };

static void init_small(struct small *b) {
  memset(b, 0, sizeof(*b));
  b->jobs = 8;
}

static void start_small(struct small *b, struct target *t) {
  while (b->running >= b->jobs)
    if (wait(NULL) > 0)
      b->running--;
  if (fork() == 0) {
    run(t);
    _exit(0);
  }
  b->running++;
}

void build_some(struct target *all) {
  struct small b;
  init_small(&b);
  b.targets = all;
  for (struct target *t = b.targets; t; t = t->next)
    start_small(&b, t);
}
