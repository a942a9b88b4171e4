// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A test of an answer beside the end of the loop bounds nothing.
#include <pthread.h>
#include <stdint.h>
#include <string.h>
struct header { uint16_t elements; };
struct order { char data[16]; };
int start(const struct order *o, const pthread_attr_t *a);
void *actuate(void *arg);
int receive(const unsigned char *buf, size_t len) {
  struct header hdr;
  int rc = 0;
  if (len < sizeof hdr)
    return -1;
  memcpy(&hdr, buf, sizeof hdr);
  const struct order *orders = (const struct order *)(buf + sizeof hdr);
#ifdef OTHER
  for (uint16_t i = 0; !(i >= hdr.elements) && rc == 0; i++) {
#else
  for (uint16_t i = 0; i < hdr.elements && rc == 0; i++) {
#endif
    pthread_t t;
    rc = pthread_create(&t, 0, actuate, (void *)&orders[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return rc;
}
