// RUN: %check_rule %s fanout-blocking-log-in-task -- -std=gnu17 -D_GNU_SOURCE
// A process for each element: what the child writes, not what the parent does.

#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

int lookup(const char *uri);

static int look(const char *uri) {
  if (lookup(uri) < 0) {
    syslog(LOG_WARNING, "%s: %m", uri);
    return 1;
  }
  return 0;
}

void bySwitch(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++)
    switch (fork()) {
    case -1:
      break;
    case 0:
      _exit(look(uris[i]));
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    default:
      break;
    }
}

void byVariable(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      if (lookup(uris[i]) < 0)
        fprintf(stderr, "no %s\n", uris[i]);
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
      _exit(0);
    }
  }
}

// OK: the parent writes, one line after the other.
void byParent(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (!uris[i])
      fprintf(stderr, "no uri\n");
    if (fork() == 0)
      _exit(lookup(uris[i]) < 0);
  }
}

// A logger of one's own: the line is written before the function returns.
static FILE *file;
static void journal(const char *line) {
  fputs(line, file);
  fflush(file);
}
static void buffer(const char *line) { fputs(line, file); }

void flushed(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!fork()) {
      if (lookup(uris[i]) < 0)
        journal("lost\n");
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
      _exit(0);
    }
}

// OK: it stays in the buffer.
void buffered(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!fork()) {
      if (lookup(uris[i]) < 0)
        buffer("lost\n");
      _exit(0);
    }
}
