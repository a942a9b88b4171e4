// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Tokens in a pipe: how many there are at the start, and which process gives
// them back.

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int tokens[2];
extern void build(const char *);

static int open_tokens(size_t jobs) {
  if (pipe(tokens) < 0)
    return -1;
  while (jobs-- > 0)
    if (write(tokens[1], "+", 1) != 1)
      return -1;
  return 0;
}

static void take(void) {
  char token;
  while (read(tokens[0], &token, 1) < 0 && errno == EINTR)
    ;
}

static void give(void) {
  if (write(tokens[1], "+", 1) != 1)
    abort();
}

// OK
int seven_at_once(const char **targets, size_t count) {
  if (open_tokens(7) < 0)
    return -1;
  for (size_t i = 0; i < count; i++) {
    take();
    switch (fork()) {
    case 0:
      build(targets[i]);
      give();
      _exit(0);
    case -1:
      if (write(tokens[1], "+", 1) != 1)
        abort();
    }
  }
  return 0;
}

int all_at_once(const char **targets, size_t count) {
  if (open_tokens(count) < 0)
    return -1;
  for (size_t i = 0; i < count; i++) {
    take();
    switch (fork()) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    case 0:
      build(targets[i]);
      give();
      _exit(0);
    case -1:
      give();
    }
  }
  return 0;
}

// The parent gives the token back at once.
int given_by_parent(const char **targets, size_t count) {
  if (open_tokens(7) < 0)
    return -1;
  for (size_t i = 0; i < count; i++) {
    take();
    switch (fork()) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    case 0:
      build(targets[i]);
      _exit(0);
    default:
      give();
    }
  }
  return 0;
}
