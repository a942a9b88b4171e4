// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A comparison with the constant on the right, and on the left.
#include <pthread.h>
#include <stddef.h>
void *work(void *arg);
struct pool { pthread_t batch[8]; int filled; };
static void flush(struct pool *p) {
  for (int i = 0; i < p->filled; i++)
    pthread_join(p->batch[i], NULL);
  p->filled = 0;
}
static int submit(struct pool *p, void *job) {
#ifdef OTHER
  if (0 != pthread_create(&p->batch[p->filled], NULL, work, job))
#else
  if (pthread_create(&p->batch[p->filled], NULL, work, job) != 0)
#endif
    return -1;
  if (++p->filled == 8)
    flush(p);
  return 0;
}
void scan(struct pool *p, void **jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    submit(p, jobs[i]);
  flush(p);
}
