// spawn: C11 thrd_create
// loop: counted
// origin: count in a binary message
// waits: after the loop
// distance: same function
// differs: what the range check does
// A: unbounded Y7 | limiter: a log line
// B: bounded N7 | limiter: larger counts are refused
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

enum { SHARD_LIMIT = 48, HEADER_LEN = 6 };

struct shard_query {
  uint16_t shard;
  uint32_t table;
  int rows;
};

static int query_shard(void *arg) {
  struct shard_query *q = arg;
  witnessTask();
  q->rows = (int)q->table + q->shard;
  return thrd_success;
}

static uint16_t get_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }

static uint32_t get_u32(const uint8_t *p) { return get_u16(p) | (uint32_t)get_u16(p + 2) << 16; }

/* frame: u32 table, u16 number of shards, then u16 per shard */
int handle_scatter(const uint8_t *frame, size_t len, long *rows) {
  if (len < HEADER_LEN)
    return -1;
  uint32_t table = get_u32(frame);
  uint16_t nshards = get_u16(frame + 4);
  if (len < HEADER_LEN + 2u * nshards)
    return -1;
  if (nshards > SHARD_LIMIT) {
    fprintf(stderr, "scatter: table %u asks for %u shards\n", table, nshards);
#ifdef TWIN
    return -1;
#endif
  }

  thrd_t *threads = calloc(nshards, sizeof(*threads));
  struct shard_query *queries = calloc(nshards, sizeof(*queries));
  uint16_t started = 0;
  for (; started < nshards; started++) {
    queries[started].table = table;
    queries[started].shard = get_u16(frame + HEADER_LEN + 2 * started);
    if (thrd_create(&threads[started], query_shard, &queries[started]) != thrd_success)
      break;
  }
  for (uint16_t i = 0; i < started; i++) {
    thrd_join(threads[i], NULL);
    *rows += queries[i].rows;
  }
  free(queries);
  free(threads);
  return started == nshards ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = HEADER_LEN + 2 * n;
  uint8_t *frame = calloc(1, len);
  long rows = 0;
  frame[4] = (uint8_t)(n & 0xff);
  frame[5] = (uint8_t)(n >> 8);
  handle_scatter(frame, len, &rows);
  return witnessReport();
}
