// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A value where the variable is declared, and behind that.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
struct target { struct target *next; char name[64]; };
struct build { struct target *targets; };
void *make(void *arg);
static int parse(struct build *b, FILE *mk) {
  char line[64];
#ifdef OTHER
  struct target **tail;
  tail = &b->targets;
#else
  struct target **tail = &b->targets;
#endif
  while (fgets(line, sizeof(line), mk)) {
    *tail = calloc(1, sizeof(**tail));
    snprintf((*tail)->name, 64, "%s", line);
    tail = &(*tail)->next;
  }
  return 0;
}
int build_all(FILE *mk) {
  struct build b = {0};
  pthread_t t;
  if (parse(&b, mk) != 0)
    return -1;
  for (struct target *p = b.targets; p; p = p->next)
    pthread_create(&t, 0, make, p);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}
