// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// Processes that are kept on one path and waited for on another.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
  FILE *pipe;
  struct job *next;
};

static FILE *start(const char *title) {
  if (strlen(title) > 64)
    return NULL;
  return popen(title, "r");
}

static long finish(FILE *pipe) {
  char part[512];
  long bytes = 0;
  size_t got;
  while ((got = fread(part, 1, sizeof(part), pipe)) > 0)
    bytes += (long)got;
  return pclose(pipe) == 0 ? bytes : -1;
}

// Only where there is no memory it is waited for at once.
long keep(char *titles) {
  struct job *jobs = NULL, *one;
  char *rest = NULL;
  long bytes = 0;
  for (char *title = strtok_r(titles, "\n", &rest); title; title = strtok_r(NULL, "\n", &rest)) {
    FILE *pipe = start(title);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (!pipe)
      continue;
    if (!(one = malloc(sizeof(*one)))) {
      bytes += finish(pipe);
      continue;
    }
    one->pipe = pipe;
    one->next = jobs;
    jobs = one;
  }
  while ((one = jobs) != NULL) {
    jobs = one->next;
    bytes += finish(one->pipe);
    free(one);
  }
  return bytes;
}

long in_turn(char *titles) {
  char *rest = NULL;
  long bytes = 0;
  for (char *title = strtok_r(titles, "\n", &rest); title; title = strtok_r(NULL, "\n", &rest)) {
    FILE *pipe = start(title);
    if (!pipe)
      continue;
    bytes += finish(pipe);
  }
  return bytes;
}
