// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A number that is set from a truth, and counts nothing.

#include <pthread.h>
#include <string.h>
void *query(void *name);
static unsigned last_comma(const char *s) {
  unsigned n = 0, at = 0;
  for (; *s; s++, at = at + 1)
    n = at * (*s == ','); // no count
  return n;
}
int subscribe(char *names) {
  if (last_comma(names) > 50)
    return -1;
  for (char *save, *n = strtok_r(names, ",", &save); n; n = strtok_r(NULL, ",", &save)) {
    pthread_t t;
    pthread_create(&t, 0, query, n);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
  return 0;
}
