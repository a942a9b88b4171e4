// spawn: uv_spawn
// loop: counted
// origin: parameter
// waits: exit callback
// distance: helper function
// differs: how many are started before the loop runs
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: six at first, then one for each that exits
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

struct batch {
  uv_loop_t *loop;
  char **inputs;
  size_t count, next;
};

static void launch(struct batch *b);

static void on_close(uv_handle_t *h) { free(h); }

static void on_exit_cb(uv_process_t *p, int64_t status, int sig) {
#ifdef TWIN
  struct batch *b = p->data;
  if (b->next < b->count)
    launch(b);
#endif
  if (status || sig)
    fprintf(stderr, "convert: child failed\n");
  uv_close((uv_handle_t *)p, on_close);
}

static void launch(struct batch *b) {
  char *args[] = {"/proc/self/exe", b->inputs[b->next++], NULL};
  uv_process_options_t o = {0};
  uv_process_t *p = malloc(sizeof *p);
  o.file = args[0];
  o.args = args;
  o.exit_cb = on_exit_cb;
  p->data = b;
  if (uv_spawn(b->loop, p, &o) != 0)
    uv_close((uv_handle_t *)p, on_close);
}

void convert_all(uv_loop_t *loop, char **inputs, size_t count) {
  struct batch b = {loop, inputs, count, 0};
#ifdef TWIN
  for (int i = 0; i < 6 && b.next < count; i++)
    launch(&b);
#else
  while (b.next < count)
    launch(&b);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState();
  char **in = malloc(n * sizeof *in);
  for (size_t i = 0; i < n; i++)
    in[i] = "a.tiff";
  convert_all(uv_default_loop(), in, n);
  return witnessReport();
}
