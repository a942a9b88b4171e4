// RUN: %check_rule %s fanout-unbounded-spawn
// Calls through a constant table of functions.

#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

struct unit {
  pid_t pid;
};
struct operations {
  const char *name;
  int (*start)(struct unit *u);
};

void work(struct unit *u);

static int startFork(struct unit *u) {
  u->pid = fork();
  if (u->pid == 0) {
    work(u);
    _exit(0);
  }
  return u->pid < 0 ? -1 : 0;
}
static int startInline(struct unit *u) {
  work(u);
  return 0;
}

static const struct operations forking = {"fork", startFork};
static const struct operations inPlace = {"inline", startInline};

void eachForks(struct unit *units, size_t n) {
  const struct operations *ops = &forking;
  for (size_t i = 0; i < n; i++)
    ops->start(&units[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the function of this table works itself.
void eachInPlace(struct unit *units, size_t n) {
  const struct operations *ops = &inPlace;
  for (size_t i = 0; i < n; i++)
    ops->start(&units[i]);
}

// OK: nobody knows which table it is.
void eachChosen(struct unit *units, size_t n, int inside) {
  const struct operations *ops = &forking;
  if (inside)
    ops = &inPlace;
  for (size_t i = 0; i < n; i++)
    ops->start(&units[i]);
}
