// spawn: uv_thread_create
// loop: range-for
// origin: parameter
// distance: same function
// differs: what runs the digests
// A: unbounded Y1 | limiter: none, a thread each | waits: after the loop
// B: bounded N8 | limiter: libuv's worker pool | waits: uv_run
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string>
#include <uv.h>
#include <vector>

struct Blob {
  std::string bytes;
  unsigned digest = 0;
#ifdef TWIN
  uv_work_t handle{};
#else
  uv_thread_t handle{};
#endif
};

static void digest(Blob *b) {
  witness::task();
  for (unsigned char c : b->bytes)
    b->digest = b->digest * 16777619u ^ c;
}

void digestAll(std::vector<Blob> &blobs) {
#ifdef TWIN
  uv_loop_t *loop = uv_default_loop();
  for (Blob &b : blobs) {
    b.handle.data = &b;
    uv_queue_work(loop, &b.handle, [](uv_work_t *w) { digest(static_cast<Blob *>(w->data)); },
                  [](uv_work_t *, int) {});
  }
  uv_run(loop, UV_RUN_DEFAULT);
#else
  for (Blob &b : blobs)
    uv_thread_create(&b.handle, [](void *p) { digest(static_cast<Blob *>(p)); }, &b);
  for (Blob &b : blobs)
    uv_thread_join(&b.handle);
#endif
}

int main(int argc, char **argv) {
  std::vector<Blob> blobs(witness::size(argc, argv));
  digestAll(blobs);
  return witness::report();
}
