// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// A limit beside the count: both are members of one object.

#include <stdio.h>
#include <unistd.h>

typedef struct {
  unsigned active, limit;
} Copies;

void warn(const char *);
void watch(Copies *, FILE *);
void poll_once(Copies *);

void only_warns(Copies *copies, char **files, int n) {
  for (int i = 0; i < n; i++) {
    if (copies->active >= copies->limit)
      warn("too many");
    FILE *copy = popen(files[i], "r");
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    copies->active++;
    watch(copies, copy);
  }
}

void looks_once(Copies *copies, char **files, int n) {
  for (int i = 0; i < n; i++) {
    if (copies->active >= copies->limit)
      poll_once(copies);
    FILE *copy = popen(files[i], "r");
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    copies->active++;
    watch(copies, copy);
  }
}

void looks_until(Copies *copies, char **files, int n) {
  for (int i = 0; i < n; i++) {
    while (copies->active >= copies->limit)
      poll_once(copies);
    FILE *copy = popen(files[i], "r");
    copies->active++;
    watch(copies, copy);
  }
}

void gives_up(Copies *copies, char **files, int n) {
  for (int i = 0; i < n; i++) {
    if (copies->active >= copies->limit)
      return;
    FILE *copy = popen(files[i], "r");
    copies->active++;
    watch(copies, copy);
  }
}
