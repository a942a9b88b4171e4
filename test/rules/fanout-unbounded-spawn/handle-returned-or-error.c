// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A helper that returns the child, or -1: it is waited for in each round, or the answer is no child.

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static pid_t pack(char **args) {
  pid_t pid;
  return posix_spawn(&pid, "/usr/bin/pack", 0, 0, args, environ) == 0 ? pid : -1;
}

static int pack_quietly(char **args) {
  pid_t pid;
  return posix_spawn(&pid, "/usr/bin/pack", 0, 0, args, environ) == 0 ? 1 : -1;
}

void one_by_one(char ***jobs, int n) {
  for (int i = 0; i < n; i++) {
    pid_t pid = pack(jobs[i]);
    if (pid < 0)
      continue;
    waitpid(pid, 0, 0);
  }
}

// The number 1 is no child of ours.
void all_at_once(char ***jobs, int n) {
  for (int i = 0; i < n; i++) {
    int rc = pack_quietly(jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (rc < 0)
      continue;
    waitpid(rc, 0, 0);
  }
}
