// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A statement, and the same in do { } while (0), as macros have it.
#include <pthread.h>
#include <stdlib.h>
struct probe { unsigned unit; double celsius; };
struct request { unsigned site, units; };
double flow(unsigned unit);
#define NOTE(p) do { if ((p)->unit == 0) abort(); } while (0)
static void *probe_unit(void *arg) {
  struct probe *p = arg;
#ifdef OTHER
  NOTE(p);
#else
  if (p->unit == 0) abort();
#endif
  p->celsius = flow(p->unit);
  return p;
}
void survey(const struct request *req) {
  unsigned units = req->units;
  pthread_t *t = calloc(units, sizeof *t);
  for (unsigned unit = 0; unit < units; unit++) {
    struct probe *p = calloc(1, sizeof *p);
    p->unit = unit;
    pthread_create(&t[unit], 0, probe_unit, p);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (unsigned i = 0; i < units; i++)
    pthread_join(t[i], 0);
}
