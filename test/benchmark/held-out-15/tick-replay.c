// spawn: thrd_create
// loop: counted
// origin: count field of a binary message
// waits: after the loop
// distance: helper decodes the count
// differs: the decoded count is cut
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: at most 32 books of a message
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

#define BOOKS_MAX 32

struct book {
  uint32_t instrument;
  uint32_t ticks;
  int64_t last;
};

struct snapshot {
  uint32_t count;
  const unsigned char *body;
};

static uint32_t be32(const unsigned char *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static int decode_header(const unsigned char *message, size_t length, struct snapshot *out) {
  if (length < 8 || memcmp(message, "TICK", 4) != 0)
    return -1;
  out->count = be32(message + 4);
#ifdef TWIN
  if (out->count > BOOKS_MAX)
    out->count = BOOKS_MAX;
#endif
  out->body = message + 8;
  return length < 8 + (size_t)out->count * 8 ? -1 : 0;
}

static int replay_book(void *arg) {
  struct book *b = arg;
  witnessTask();
  b->last = (int64_t)b->instrument * b->ticks;
  return 0;
}

int replay_snapshot(const unsigned char *message, size_t length) {
  struct snapshot snap;
  if (decode_header(message, length, &snap) != 0)
    return -1;
  struct book *books = calloc(snap.count, sizeof(*books));
  thrd_t *threads = calloc(snap.count, sizeof(*threads));
  uint32_t started = 0;
  int failed = !books || !threads;
  for (uint32_t i = 0; !failed && i < snap.count; i++) {
    books[i].instrument = be32(snap.body + 8 * i);
    books[i].ticks = be32(snap.body + 8 * i + 4);
    if (thrd_create(&threads[i], replay_book, &books[i]) != thrd_success)
      failed = 1;
    else
      started++;
  }
  for (uint32_t i = 0; i < started; i++)
    thrd_join(threads[i], NULL);
  free(threads);
  free(books);
  return failed ? -1 : (int)started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  unsigned char *message = calloc(n + 1, 8);
  memcpy(message, "TICK", 4);
  message[6] = (unsigned char)(n >> 8);
  message[7] = (unsigned char)n;
  replay_snapshot(message, 8 + 8 * n);
  return witnessReport();
}
