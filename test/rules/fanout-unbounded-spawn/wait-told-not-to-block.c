// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A helper that hands its options to waitpid: the call says whether it waits.

#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN 8

int route(const char *segment);

static int alive;

static void reap(int options) {
  int status;
  if (waitpid(-1, &status, options) > 0)
    alive--;
}

static void start(const char *segment) {
  pid_t pid = fork();
  if (pid == 0)
    _exit(route(segment));
  if (pid > 0)
    alive++;
}

// The call only looks whether a child is over.
void looks(const char **segments, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (alive >= CHILDREN)
      reap(WNOHANG);
    start(segments[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// A twin that waits for one.
void waits(const char **segments, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (alive >= CHILDREN)
      reap(0);
    start(segments[i]);
  }
}

// A twin whose helper waits whatever it is told.
static void reapAny(int options) {
  int status;
  options &= ~WNOHANG;
  if (waitpid(-1, &status, options) > 0)
    alive--;
}

void waitsAnyhow(const char **segments, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (alive >= CHILDREN)
      reapAny(WNOHANG);
    start(segments[i]);
  }
}
