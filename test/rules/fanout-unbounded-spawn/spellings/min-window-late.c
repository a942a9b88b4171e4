// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A number that is cut down when the work has started.

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
struct header { uint32_t transfers; };
void *post(void *arg);
int post_file(FILE *f, uint32_t most) {
  struct header h;
  if (fread(&h, sizeof h, 1, f) != 1)
    return -1;
  uint32_t now = h.transfers;
  for (uint32_t i = 0; i < now; i++) { // before it is cut down
    pthread_t t;
    pthread_create(&t, NULL, post, f);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
  if (most < now)
    now = most;
  return now;
}
