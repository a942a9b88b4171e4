// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A loop that counts by ++, and by adding one.
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
struct bridge { int legs[65536]; unsigned n; };
void *leg(void *arg);
int invite(struct bridge *b, const char *msg) {
  uint16_t count;
  pthread_t t;
  memcpy(&count, msg, sizeof count);
#ifdef OTHER
  for (b->n = 0; b->n < count; b->n += 1) {
#else
  for (b->n = 0; b->n < count; b->n++) {
#endif
    pthread_create(&t, 0, leg, &b->legs[b->n]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
  return 200;
}
