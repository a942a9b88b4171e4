// spawn: pthread_create
// loop: while over binary records
// origin: count field of an archive trailer
// limiter: guard on the number of entries
// waits: after the loop
// distance: same function
// differs: what the guard does
// A: unbounded Y7 | limiter: a log line
// B: bounded N7 | limiter: guard that rejects
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define MAX_ENTRIES 48

enum zip_status { ZIP_OK, ZIP_NOMEM, ZIP_TOO_MANY, ZIP_CORRUPT };

struct zip_entry {
  uint32_t crc;
  uint32_t offset;
  uint32_t size;
  int bad;
};

struct zip_image {
  const unsigned char *bytes;
  size_t length;
};

static uint32_t le32(const unsigned char *p) {
  return p[0] | p[1] << 8 | p[2] << 16 | (uint32_t)p[3] << 24;
}

static void *check_crc(void *arg) {
  struct zip_entry *e = arg;
  witnessTask();
  e->bad = e->crc != (e->offset ^ e->size);
  return NULL;
}

enum zip_status zip_test(const struct zip_image *img, unsigned *bad) {
  uint32_t total = le32(img->bytes), started = 0;
  if (img->length < 4 + (size_t)total * 12)
    return ZIP_CORRUPT;
  if (total > MAX_ENTRIES) {
#ifdef TWIN
    fprintf(stderr, "zip: %u entries, refusing\n", total);
    return ZIP_TOO_MANY;
#else
    fprintf(stderr, "zip: %u entries, this may take long\n", total);
#endif
  }
  struct zip_entry *entries = calloc(total, sizeof *entries);
  pthread_t *tids = calloc(total, sizeof *tids);
  if (!entries || !tids)
    return ZIP_NOMEM;
  while (started < total) {
    const unsigned char *rec = img->bytes + 4 + started * 12;
    struct zip_entry *e = &entries[started];
    e->crc = le32(rec);
    e->offset = le32(rec + 4);
    e->size = le32(rec + 8);
    if (pthread_create(&tids[started], NULL, check_crc, e) != 0)
      break;
    started++;
  }
  for (uint32_t i = 0; i < started; i++) {
    pthread_join(tids[i], NULL);
    *bad += entries[i].bad;
  }
  free(tids);
  free(entries);
  return started == total ? ZIP_OK : ZIP_NOMEM;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct zip_image img = {calloc(n + 1, 12), 4 + n * 12};
  uint32_t count = (uint32_t)n;
  unsigned bad = 0;
  memcpy((void *)img.bytes, &count, 4);
  zip_test(&img, &bad);
  return witnessReport();
}
