// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A header read by its address, and by a pointer that keeps it.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
struct header { uint32_t shards; };
void *load(void *arg);
int restore(FILE *f) {
  struct header h;
#ifdef OTHER
  struct header *p = &h;
  if (fread(p, sizeof *p, 1, f) != 1)
#else
  if (fread(&h, sizeof h, 1, f) != 1)
#endif
    return -1;
  for (uint32_t i = 0; i < h.shards; i++) {
    pthread_t t;
    pthread_create(&t, 0, load, f);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
  return 0;
}
