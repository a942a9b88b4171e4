// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// The work before is joined where a flag says that there is some.

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

void *load(void *);

// Two threads alternate: the one before is joined, and the first has none.
void alternates(void **chapters) {
  pthread_t before, now;
  bool have = false;
  for (; *chapters; chapters++) {
    if (pthread_create(&now, NULL, load, *chapters))
      break;
    if (have)
      pthread_join(before, NULL);
    before = now;
    have = true;
  }
  if (have)
    pthread_join(before, NULL);
}

// A twin in which each round begins anew.
void forgets(void **chapters) {
  pthread_t before, now;
  for (; *chapters; chapters++) {
    bool have = false;
    if (pthread_create(&now, NULL, load, *chapters))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      break;
    if (have)
      pthread_join(before, NULL);
    before = now;
    have = true;
  }
}

// A twin that says so only of some.
void skips(void **chapters, const bool *wanted) {
  pthread_t before, now;
  bool have = false;
  for (; *chapters; chapters++, wanted++) {
    if (pthread_create(&now, NULL, load, *chapters))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      break;
    if (have)
      pthread_join(before, NULL);
    before = now;
    have = *wanted;
  }
}
