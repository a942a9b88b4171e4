// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// The handle that a start returns is compared at once: where it says that nothing runs, nothing has to be waited for.

#include <sys/wait.h>
#include <unistd.h>

struct unit { struct unit *next; int code; };

static pid_t start(const struct unit *u) {
  pid_t pid = fork();
  if (pid == 0)
    _exit(u->code);
  return pid;
}

static void settle(unsigned *started) {
  int status;
  while (*started > 0 && wait(&status) > 0)
    --*started;
}

void boot(const struct unit *units) {
  unsigned started = 0;
  for (const struct unit *u = units; u; u = u->next) {
    if (start(u) < 0)
      continue;
    if (++started >= 10)
      settle(&started);
  }
  settle(&started);
}

// Here the rounds that have started something go on without being counted.
void boot_uncounted(const struct unit *units) {
  unsigned started = 0;
  for (const struct unit *u = units; u; u = u->next) {
    if (start(u) > 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      continue;
    if (++started >= 10)
      settle(&started);
  }
  settle(&started);
}
