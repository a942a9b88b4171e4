// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A pointer to a number that a helper has checked, and that is read anew.

#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
void *rate(void *arg);
static int decode(const char *msg, uint32_t *count) {
  uint32_t n;
  memcpy(&n, msg, sizeof n);
  n = ntohl(n);
  if (n > 16)
    return -1;
  *count = n;
  return 0;
}
int batch(const char *msg, FILE *f) {
  uint32_t count;
  uint32_t *p = &count;
  if (decode(msg, p) < 0)
    return -1;
  if (fread(p, sizeof *p, 1, f) != 1) // read again, unchecked
    return -1;
  for (uint32_t i = 0; i < count; i++) {
    pthread_t t;
    pthread_create(&t, 0, rate, 0);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
  return 0;
}
