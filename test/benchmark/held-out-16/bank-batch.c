// spawn: pthread_create
// loop: nested counted
// origin: count in a file header
// waits: pthread_join after each batch
// distance: helper function
// differs: size of a batch
// A: unbounded Y3 | limiter: batch size of the file header
// B: bounded N6 | limiter: batch size of the bank's settings
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct batch_header {
  uint32_t transfers;
  uint32_t per_batch;
};

struct transfer {
  uint64_t from, to;
  int64_t cents;
  uint32_t state;
};

struct bank_settings {
  uint32_t workers;
  int64_t daily_limit;
};

static void *post_transfer(void *arg) {
  struct transfer *t = arg;
  witnessTask();
  t->state = t->cents > 0 ? 1 : 2;
  return NULL;
}

static int post_batch(struct transfer *transfers, uint32_t count) {
  pthread_t *workers = malloc(count * sizeof(*workers));
  uint32_t started, rejected = 0;
  if (!workers)
    return -1;
  for (started = 0; started < count; started++)
    if (pthread_create(&workers[started], NULL, post_transfer, &transfers[started]) != 0)
      break;
  for (uint32_t i = 0; i < started; i++) {
    pthread_join(workers[i], NULL);
    rejected += transfers[i].state != 1;
  }
  free(workers);
  return started == count ? (int)rejected : -1;
}

int post_file(const struct bank_settings *settings, FILE *file) {
  struct batch_header header;
  struct transfer *transfers;
  uint32_t size, done = 0;
  if (fread(&header, sizeof(header), 1, file) != 1)
    return -1;
  transfers = calloc(header.transfers, sizeof(*transfers));
  if (!transfers || fread(transfers, sizeof(*transfers), header.transfers, file) != header.transfers) {
    free(transfers);
    return -1;
  }
#ifndef TWIN
  size = header.per_batch;
  (void)settings;
#else
  size = settings->workers;
#endif
  while (size > 0 && done < header.transfers) {
    uint32_t left = header.transfers - done;
    uint32_t now = left < size ? left : size;
    if (post_batch(transfers + done, now) < 0)
      break;
    done += now;
  }
  free(transfers);
  return (int)done;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct bank_settings settings = {8, 1000000};
  struct batch_header header = {(uint32_t)n, (uint32_t)n};
  struct transfer t = {1, 2, 500, 0};
  FILE *file = tmpfile();
  fwrite(&header, sizeof(header), 1, file);
  for (size_t i = 0; i < n; i++)
    fwrite(&t, sizeof(t), 1, file);
  rewind(file);
  post_file(&settings, file);
  return witnessReport();
}
