// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A value where the variable is declared, and behind that.
#include <pthread.h>
#include <stdlib.h>
void *check(void *arg);
struct pool { pthread_t *slots; char *used; int nslots, next; };
static void clear(struct pool *p, int slot) {
  if (p->used[slot])
    pthread_join(p->slots[slot], 0);
  p->used[slot] = 0;
}
static int add(struct pool *p, void *sample) {
#ifdef OTHER
  int slot;
  slot = p->next;
#else
  int slot = p->next;
#endif
  p->next = (p->next + 1) % p->nslots;
  clear(p, slot);
  p->used[slot] = 1;
  return pthread_create(&p->slots[slot], 0, check, sample);
}
void all(void **samples, int n) {
  struct pool p = {calloc(8, sizeof(pthread_t)), calloc(8, 1), 8, 0};
  for (int i = 0; i < n; i++)
    add(&p, samples[i]);
}
