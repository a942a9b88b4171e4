// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A count that starts anew where there is no child left to wait for.

#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>

extern char **environ;

struct mirror {
  const char *tool;
  unsigned running, errors;
};

static void wait_one(struct mirror *m) {
  int status;
  if (waitpid(-1, &status, 0) < 0) {
    m->running = 0;
    return;
  }
  m->running--;
}

static void wait_one_only(struct mirror *m) {
  int status;
  waitpid(-1, &status, 0);
  m->running = 0;
}

static int fetch(struct mirror *m, char *url) {
  pid_t pid;
  char *args[] = {(char *)m->tool, url, NULL};
  if (posix_spawn(&pid, m->tool, NULL, NULL, args, environ) != 0)
    return -1;
  m->running++;
  return 0;
}

void eight(struct mirror *m, FILE *list) {
  char line[512];
  while (fgets(line, sizeof line, list)) {
    if (m->running >= 8)
      wait_one(m);
    if (fetch(m, line) != 0)
      m->errors++;
  }
}

void more_and_more(struct mirror *m, FILE *list) {
  char line[512];
  while (fgets(line, sizeof line, list)) {
    if (m->running >= 8)
      wait_one_only(m);
    if (fetch(m, line) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      m->errors++;
  }
}
