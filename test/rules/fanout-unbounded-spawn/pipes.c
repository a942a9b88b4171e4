// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Pipes that are read to the end in the round that opens them, and such as are not.

#include <stdio.h>
struct volume { const char *mount; unsigned long used; };
static FILE *start(const struct volume *v) { return popen(v->mount, "r"); }
static void finish(FILE *p, struct volume *v) {
  if (fscanf(p, "%lu", &v->used) != 1)
    v->used = 0;
  pclose(p);
}

// OK: read to the end in the round that starts it.
void eachInTurn(struct volume *v, unsigned n) {
  FILE *pipes[n];
  for (unsigned i = 0; i < n; i++) {
    pipes[i] = start(&v[i]);
    if (pipes[i] != NULL)
      finish(pipes[i], &v[i]);
  }
}

// OK: the same without helpers.
void eachClosed(struct volume *v, unsigned n) {
  FILE *pipes[n];
  for (unsigned i = 0; i < n; i++) {
    pipes[i] = popen(v[i].mount, "r");
    if (pipes[i] != NULL)
      pclose(pipes[i]);
  }
}

void allAtOnce(struct volume *v, unsigned n) {
  FILE *pipes[n];
  for (unsigned i = 0; i < n; i++)
    pipes[i] = start(&v[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (unsigned i = 0; i < n; i++)
    if (pipes[i] != NULL)
      finish(pipes[i], &v[i]);
}

void closedWhenNone(struct volume *v, unsigned n) {
  FILE *pipes[n];
  for (unsigned i = 0; i < n; i++) {
    pipes[i] = popen(v[i].mount, "r");
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (pipes[i] == NULL)
      pclose(pipes[i]);
  }
}
