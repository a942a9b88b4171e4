// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. An address, and a pointer that keeps it, handed to a helper.
#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
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
int batch(const char *msg) {
  uint32_t count;
#ifdef OTHER
  uint32_t *p = &count;
  if (decode(msg, p) < 0)
#else
  if (decode(msg, &count) < 0)
#endif
    return -1;
  for (uint32_t i = 0; i < count; i++) {
    pthread_t t;
    pthread_create(&t, 0, rate, 0);
    pthread_detach(t);
  }
  return 0;
}
