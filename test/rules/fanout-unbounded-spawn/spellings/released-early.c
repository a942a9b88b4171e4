// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. `n--` and `n = n - 1` are the same count.
#include <dirent.h>
#include <pthread.h>
struct archive { pthread_mutex_t lock; pthread_cond_t room; int n; };
void *scan(void *arg);
static void claim(struct archive *a) {
  pthread_mutex_lock(&a->lock);
  while (a->n >= 8)
    pthread_cond_wait(&a->room, &a->lock);
  a->n++;
  pthread_mutex_unlock(&a->lock);
}
static void yield_one(struct archive *a) {
  pthread_mutex_lock(&a->lock);
#ifdef OTHER
  a->n = a->n - 1;
#else
  a->n--;
#endif
  pthread_cond_signal(&a->room);
  pthread_mutex_unlock(&a->lock);
}
void scan_all(struct archive *a, DIR *d) {
  while (readdir(d)) {
    pthread_t t;
    claim(a);
    pthread_create(&t, 0, scan, a);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    yield_one(a);
  }
}
