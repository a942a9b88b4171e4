// spawn: pthread_create
// loop: counted
// origin: count in a binary header
// limiter: none
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1
// B: bounded N7 | limiter: larger counts are rejected
// witness: runnable
#include "witness.h"
#include <endian.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>

#define CDR_MAGIC 0x43445231u
#define CDR_MAX_BLOCKS 40

struct cdr_header {
  uint32_t magic;
  uint32_t block_count;
  uint64_t created;
};

struct cdr_block {
  uint32_t records;
  uint32_t crc;
  uint8_t payload[56];
};

struct cdr_rating {
  pthread_t thread;
  struct cdr_block block;
  uint64_t charged;
};

static void *rate_block(void *arg) {
  struct cdr_rating *r = arg;
  witnessTask();
  r->charged = be32toh(r->block.records) * 7ull;
  return NULL;
}

int cdr_load(FILE *in, uint64_t *charged) {
  struct cdr_header h;
  struct cdr_rating *ratings;
  uint32_t blocks, started = 0;

  if (fread(&h, sizeof(h), 1, in) != 1 || be32toh(h.magic) != CDR_MAGIC)
    return -1;
  blocks = be32toh(h.block_count);
#ifdef TWIN
  if (blocks > CDR_MAX_BLOCKS)
    return -2;
#endif
  ratings = calloc(blocks, sizeof(*ratings));
  if (ratings == NULL && blocks > 0)
    return -3;
  for (uint32_t i = 0; i < blocks; i++) {
    if (fread(&ratings[i].block, sizeof(ratings[i].block), 1, in) != 1)
      break;
    if (pthread_create(&ratings[i].thread, NULL, rate_block, &ratings[i]) != 0)
      break;
    started++;
  }
  *charged = 0;
  for (uint32_t i = 0; i < started; i++) {
    pthread_join(ratings[i].thread, NULL);
    *charged += ratings[i].charged;
  }
  free(ratings);
  return started == blocks ? 0 : -4;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct cdr_header h = {htobe32(CDR_MAGIC), htobe32((uint32_t)n), 0};
  struct cdr_block b = {htobe32(12), 0, {0}};
  uint64_t charged;
  FILE *in = tmpfile();
  fwrite(&h, sizeof(h), 1, in);
  for (size_t i = 0; i < n; i++)
    fwrite(&b, sizeof(b), 1, in);
  rewind(in);
  cdr_load(in, &charged);
  return witnessReport();
}
