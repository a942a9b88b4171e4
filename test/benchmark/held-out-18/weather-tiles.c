// spawn: pthread_create
// loop: counted
// origin: length field of a binary message
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y7 | limiter: a log line
// B: bounded N7 | limiter: guard that rejects
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define TILE_MAGIC 0x57544c45u
#define USUAL_TILES 32

struct tile {
  uint32_t row, col;
  float pressure;
};

static void *advance(void *arg) {
  struct tile *t = arg;
  witnessTask();
  t->pressure = 1013.25f - (float)(t->row + t->col) / 100;
  return NULL;
}

static uint32_t read_u32(const uint8_t **p) {
  uint32_t v;
  memcpy(&v, *p, sizeof(v));
  *p += sizeof(v);
  return ntohl(v);
}

/* magic, number of tiles, then row and column of each */
int step_message(const uint8_t *msg, size_t len) {
  const uint8_t *p = msg;
  if (len < 8 || read_u32(&p) != TILE_MAGIC)
    return -EINVAL;
  uint32_t tiles = read_u32(&p), started = 0;
  if (tiles > USUAL_TILES) {
    fprintf(stderr, "step of %u tiles\n", tiles);
#ifdef TWIN
    return -E2BIG;
#endif
  }
  if ((len - 8) / 8 < tiles)
    return -EINVAL;
  struct tile *grid = calloc(tiles, sizeof(*grid));
  pthread_t *ids = calloc(tiles, sizeof(*ids));
  for (uint32_t i = 0; i < tiles; i++) {
    grid[i].row = read_u32(&p);
    grid[i].col = read_u32(&p);
    if (pthread_create(&ids[i], NULL, advance, &grid[i]) != 0)
      break;
    started++;
  }
  for (uint32_t i = 0; i < started; i++)
    pthread_join(ids[i], NULL);
  free(ids);
  free(grid);
  return started == tiles ? 0 : -EAGAIN;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), len = 8 + n * 8;
  uint32_t *msg = calloc(1, len);
  msg[0] = htonl(TILE_MAGIC);
  msg[1] = htonl(n);
  step_message((uint8_t *)msg, len);
  return witnessReport();
}
