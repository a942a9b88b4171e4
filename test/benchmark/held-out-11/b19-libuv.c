// spawn: uv_queue_work or uv_thread_create
// loop: while over a linked list
// origin: file list of a manifest
// limiter: pool of libuv
// distance: helper function
// differs: the work goes to the pool or to a thread of its own
// A: bounded N8 | limiter: pool of libuv | waits: callback
// B: unbounded Y1 | limiter: none | spawn: uv_thread_create | waits: after the loop
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

/* assetc: compresses the assets that a manifest names. */

struct asset {
  struct asset *next;
  char name[48];
  size_t packed;
  uv_work_t work;
  uv_thread_t thread;
};

static void pack(struct asset *a) {
  witnessTask();
  a->packed = strlen(a->name) / 2 + 1;
}

static struct asset *read_manifest(FILE *in) {
  struct asset *head = NULL, *a;
  char line[64];
  while (fgets(line, sizeof(line), in)) {
    if (line[0] == '\n')
      continue;
    a = calloc(1, sizeof(*a));
    sscanf(line, "%47s", a->name);
    a->next = head;
    head = a;
  }
  return head;
}

#ifndef TWIN
static void on_work(uv_work_t *req) { pack(req->data); }

static void on_packed(uv_work_t *req, int status) {
  struct asset *a = req->data;
  if (status < 0)
    fprintf(stderr, "%s: %s\n", a->name, uv_strerror(status));
}

static int start_pack(uv_loop_t *loop, struct asset *a) {
  a->work.data = a;
  return uv_queue_work(loop, &a->work, on_work, on_packed);
}
#else
static void on_thread(void *arg) { pack(arg); }

static int start_pack(uv_loop_t *loop, struct asset *a) {
  (void)loop;
  return uv_thread_create(&a->thread, on_thread, a);
}
#endif

size_t pack_all(FILE *manifest) {
  uv_loop_t *loop = uv_default_loop();
  struct asset *head = read_manifest(manifest), *a = head;
  size_t total = 0;

  while (a) {
    int err = start_pack(loop, a);
    if (err < 0) {
      fprintf(stderr, "assetc: %s\n", uv_strerror(err));
      exit(1);
    }
    a = a->next;
  }
  uv_run(loop, UV_RUN_DEFAULT);
  while ((a = head) != NULL) {
#ifdef TWIN
    uv_thread_join(&a->thread);
#endif
    head = a->next;
    total += a->packed;
    free(a);
  }
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(f, "sprite%zu.png\n", i);
  rewind(f);
  pack_all(f);
  return witnessReport();
}
