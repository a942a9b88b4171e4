// spawn: pthread_create
// loop: counted
// origin: count in the header of a binary recording
// limiter: check of the header
// waits: after the loop
// distance: same function
// differs: guard
// A: unbounded Y7 | limiter: the check is of the version and the clock alone
// B: bounded N7 | limiter: a recording with too many channels is rejected
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define REC_MAGIC 0x52434e43u
#define MAX_CHANNELS 32

struct rec_header {
  uint32_t magic;
  uint16_t version;
  uint16_t ticks_per_ms;
  uint32_t channels;
};

struct channel {
  uint32_t can_id;
  uint32_t frames;
  uint64_t start;
};

static void *replay_channel(void *arg) {
  struct channel *ch = arg;
  witnessTask();
  ch->frames = 0;
  return NULL;
}

static int check_header(const struct rec_header *h) {
  if (h->magic != REC_MAGIC)
    return -EINVAL;
  if (h->version > 3 || h->ticks_per_ms == 0)
    return -ENOTSUP;
#ifdef TWIN
  if (h->channels > MAX_CHANNELS)
    return -E2BIG;
#endif
  return 0;
}

int replay(FILE *rec) {
  struct rec_header h;
  if (fread(&h, sizeof(h), 1, rec) != 1)
    return -EIO;
  int err = check_header(&h);
  if (err)
    return err;
  struct channel *channels = calloc(h.channels, sizeof(*channels));
  pthread_t *threads = calloc(h.channels, sizeof(*threads));
  if (!channels || !threads) {
    free(channels);
    free(threads);
    return -ENOMEM;
  }
  uint32_t started = 0;
  for (uint32_t i = 0; i < h.channels; i++) {
    if (fread(&channels[i], sizeof(channels[i]), 1, rec) != 1)
      break;
    if (pthread_create(&threads[started], NULL, replay_channel, &channels[i]) == 0)
      started++;
  }
  while (started > 0)
    pthread_join(threads[--started], NULL);
  free(channels);
  free(threads);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct rec_header h = {REC_MAGIC, 2, 10, (uint32_t)n};
  FILE *rec = tmpfile();
  fwrite(&h, sizeof(h), 1, rec);
  struct channel *data = calloc(n, sizeof(*data));
  fwrite(data, sizeof(*data), n, rec);
  rewind(rec);
  int err = replay(rec);
  if (err)
    fprintf(stderr, "replay: %s\n", strerror(-err));
  return witnessReport();
}
