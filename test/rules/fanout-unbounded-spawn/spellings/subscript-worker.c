// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The address of an element, and the sum with its index.
#include <stdatomic.h>
#include <pthread.h>
#include <stdlib.h>
struct object { int nsyms; };
struct ctx { struct object *objs; size_t nobjs; atomic_size_t next; };
void load_symbols(struct object *o);
static void *loader(void *arg) {
  struct ctx *ctx = arg;
  size_t i;
  while ((i = atomic_fetch_add(&ctx->next, 1)) < ctx->nobjs)
#ifdef OTHER
    load_symbols(ctx->objs + i);
#else
    load_symbols(&ctx->objs[i]);
#endif
  return 0;
}
void load_objects(struct ctx *ctx) {
  size_t want = ctx->nobjs;
  pthread_t *t = calloc(want, sizeof *t);
  for (size_t i = 0; i < want; i++)
    pthread_create(&t[i], 0, loader, ctx);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (size_t i = 0; i < want; i++)
    pthread_join(t[i], NULL);
}
