// loop: for over set bits of a bitfield
// origin: bitfield message of a peer
// waits: event loop
// distance: helper function
// differs: spawn
// A: unbounded Y1 | spawn: uv_thread_create | limiter: none
// B: bounded N8 | spawn: uv_queue_work | limiter: pool of the event loop
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct torrent {
  uint8_t *claimed;
  uint32_t bitfield_bytes;
  uint32_t piece_length;
  uint32_t verified;
  uv_mutex_t lock;
};

struct piece_check {
  uv_work_t work;
  uv_thread_t thread;
  struct torrent *torrent;
  uint32_t index;
};

static void hash_piece(struct piece_check *check) {
  struct torrent *t = check->torrent;
  witnessTask();
  uv_mutex_lock(&t->lock);
  t->verified++;
  uv_mutex_unlock(&t->lock);
}

#ifndef TWIN
static void hash_entry(void *arg) { hash_piece(arg); }
#else
static void hash_work(uv_work_t *req) { hash_piece((struct piece_check *)req); }
static void hash_done(uv_work_t *req, int status) {
  if (status < 0)
    fprintf(stderr, "piece check cancelled: %s\n", uv_strerror(status));
  free(req);
}
#endif

static int check_piece(struct torrent *t, uint32_t index) {
  struct piece_check *check = calloc(1, sizeof(*check));
  if (!check)
    return UV_ENOMEM;
  check->torrent = t;
  check->index = index;
#ifndef TWIN
  return uv_thread_create(&check->thread, hash_entry, check);
#else
  return uv_queue_work(uv_default_loop(), &check->work, hash_work, hash_done);
#endif
}

int on_bitfield(struct torrent *t, const uint8_t *payload, uint32_t size) {
  t->claimed = malloc(size);
  if (!t->claimed)
    return UV_ENOMEM;
  memcpy(t->claimed, payload, size);
  t->bitfield_bytes = size;
  for (uint32_t byte = 0; byte < size; byte++) {
    for (int bit = 7; bit >= 0; bit--) {
      if (!(t->claimed[byte] & (1u << bit)))
        continue;
      int err = check_piece(t, byte * 8 + (7 - (uint32_t)bit));
      if (err != 0)
        return err;
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint32_t bytes = (uint32_t)(n + 7) / 8;
  uint8_t *payload = calloc(bytes, 1);
  for (size_t i = 0; i < n; i++)
    payload[i / 8] |= (uint8_t)(0x80 >> (i % 8));
  struct torrent t = {.piece_length = 1 << 18};
  uv_mutex_init(&t.lock);
  on_bitfield(&t, payload, bytes);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return witnessReport();
}
