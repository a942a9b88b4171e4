// spawn: pthread_create
// loop: for
// origin: protocol header
// waits: join
// distance: same function
// differs: width of the field
// A: bounded N11 | limiter: the field has four bits
// B: unbounded Y1 | limiter: none (the field has 16 bits)
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>
#include <stdint.h>

static void *play_track(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

static unsigned be16(const uint8_t *p) { return (unsigned)p[0] << 8 | p[1]; }

int play_message(const uint8_t *msg, size_t length) {
  if (length < 4 || msg[0] != 'M' || msg[1] != 'T')
    return -1;
#ifdef TWIN
  unsigned tracks = be16(msg + 2);
#else
  unsigned tracks = be16(msg + 2) & 0x0f;
#endif
  pthread_t *players = calloc(tracks, sizeof(*players));
  if (!players && tracks)
    return -1;
  unsigned started = 0;
  for (unsigned i = 0; i < tracks; ++i)
    if (pthread_create(&players[started], NULL, play_track, (void *)msg) == 0)
      ++started;
  while (started > 0)
    pthread_join(players[--started], NULL);
  free(players);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint8_t msg[4] = {'M', 'T', (uint8_t)(n >> 8), (uint8_t)n};
  play_message(msg, sizeof(msg));
  return witnessReport();
}
