// loop: counted
// origin: command line
// waits: after the loop
// distance: same function
// differs: spawn
// A: bounded N8 | spawn: uv_queue_work | limiter: libuv thread pool
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

struct block_read {
  uv_work_t work;
  uv_thread_t thread;
  unsigned unit, first_register;
  unsigned short words[16];
  int status;
};

static void read_block(struct block_read *r) {
  witnessTask();
  for (unsigned i = 0; i < 16; i++)
    r->words[i] = (unsigned short)(r->unit * 100 + r->first_register + i);
  r->status = 0;
}

#ifdef TWIN
static void on_thread(void *arg) { read_block(arg); }
#else
static void on_work(uv_work_t *w) { read_block(w->data); }

static void on_block(uv_work_t *w, int status) {
  struct block_read *r = w->data;
  if (status != 0)
    r->status = status;
}
#endif

int poll_unit(uv_loop_t *loop, unsigned unit, unsigned nblocks) {
  struct block_read *reads = calloc(nblocks, sizeof(*reads));
  int bad = 0;
  if (!reads)
    return UV_ENOMEM;
  for (unsigned i = 0; i < nblocks; i++) {
    reads[i].unit = unit;
    reads[i].first_register = i * 16;
    reads[i].status = -1;
#ifdef TWIN
    uv_thread_create(&reads[i].thread, on_thread, &reads[i]);
#else
    reads[i].work.data = &reads[i];
    uv_queue_work(loop, &reads[i].work, on_work, on_block);
#endif
  }
#ifdef TWIN
  for (unsigned i = 0; i < nblocks; i++)
    uv_thread_join(&reads[i].thread);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
  for (unsigned i = 0; i < nblocks; i++)
    bad += reads[i].status != 0;
  free(reads);
  return bad;
}

int main(int argc, char **argv) {
  unsigned n = (unsigned)witnessSize(argc, argv);
  poll_unit(uv_default_loop(), 1, n);
  return witnessReport();
}
