// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A comparison with the constant on the right, and on the left.
#include <pthread.h>
struct fetcher { char **next; int in_flight; };
void *load(void *arg);
static int add(struct fetcher *f, char *url) {
  pthread_t t;
  if (pthread_create(&t, 0, load, url) != 0)
    return -1;
  f->in_flight++;
  return 0;
}
void refill(struct fetcher *f) {
#ifdef OTHER
  while (*f->next && 20 > f->in_flight)
#else
  while (*f->next && f->in_flight < 20)
#endif
    if (add(f, *f->next++) != 0)
      break;
}
