// spawn: thrd_create
// loop: counted
// origin: object files of the command line
// waits: after the loop
// distance: helper function
// differs: what the number of threads is
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: number of processors | origin: hardware
// witness: runnable
#include "witness.h"
#include <stdatomic.h>
#include <stdlib.h>
#include <threads.h>

struct object_file {
  const char *path;
  size_t nsyms;
};

struct link_ctx {
  struct object_file *objs;
  size_t nobjs;
  atomic_size_t next;
  atomic_size_t resolved;
};

static void load_symbols(struct link_ctx *ctx, struct object_file *o) {
  witnessTask();
  atomic_fetch_add(&ctx->resolved, o->nsyms);
}

static int loader_main(void *arg) {
  struct link_ctx *ctx = arg;
  size_t i;
  while ((i = atomic_fetch_add(&ctx->next, 1)) < ctx->nobjs)
    load_symbols(ctx, &ctx->objs[i]);
  return 0;
}

static size_t loader_count(const struct link_ctx *ctx) {
#ifdef TWIN
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  (void)ctx;
  return cpus > 0 ? (size_t)cpus : 1;
#else
  return ctx->nobjs;
#endif
}

int load_objects(struct link_ctx *ctx) {
  size_t want = loader_count(ctx), started = 0;
  thrd_t *loaders = calloc(want, sizeof *loaders);
  if (!loaders)
    return -1;
  for (; started < want; started++)
    if (thrd_create(&loaders[started], loader_main, ctx) != thrd_success)
      break;
  for (size_t i = 0; i < started; i++)
    thrd_join(loaders[i], NULL);
  free(loaders);
  return started ? 0 : -1;
}

int link_output(struct object_file *objs, size_t nobjs) {
  struct link_ctx ctx = {.objs = objs, .nobjs = nobjs};
  if (load_objects(&ctx) != 0) {
    fprintf(stderr, "ld: cannot start loaders\n");
    return 1;
  }
  return atomic_load(&ctx.resolved) == 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  link_output(calloc(n, sizeof(struct object_file)), n);
  return witnessReport();
}
