// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A loop that counts by ++, and by adding one.
#include <pthread.h>
#include <stdlib.h>
struct probe { unsigned unit; double celsius; };
struct request { unsigned site, units; };
double flow(unsigned unit);
static void *probe_unit(void *arg) {
  struct probe *p = arg;
  p->celsius = flow(p->unit);
  return p;
}
void survey(const struct request *req) {
  unsigned units = req->units;
  pthread_t *t = calloc(units, sizeof *t);
#ifdef OTHER
  for (unsigned unit = 0; unit < units; unit += 1) {
#else
  for (unsigned unit = 0; unit < units; unit++) {
#endif
    struct probe *p = calloc(1, sizeof *p);
    p->unit = unit;
    pthread_create(&t[unit], 0, probe_unit, p);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (unsigned i = 0; i < units; i++)
    pthread_join(t[i], 0);
}
