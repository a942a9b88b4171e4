// spawn: pthread_create
// loop: do while
// origin: pages of a message
// waits: after the loop
// distance: same function
// differs: what happens every sixteen records
// A: bounded N6 | limiter: joins all when the batch is full
// B: unbounded Y7 | limiter: sleeps when the batch is full
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define IMPORT_BATCH 16

struct dose {
  char person[12];
  char product[8];
  uint16_t lot;
  uint16_t day;
};

struct import {
  const unsigned char *at, *end;
  pthread_t *workers;
  size_t started, joined;
  unsigned long rejected;
};

static int next_dose(struct import *im, struct dose *d) {
  if ((size_t)(im->end - im->at) < sizeof(*d))
    return 0;
  memcpy(d, im->at, sizeof(*d));
  im->at += sizeof(*d);
  return 1;
}

static void *register_dose(void *arg) {
  struct dose *d = arg;
  witnessTask();
  d->day = d->day ? d->day : 1;
  free(d);
  return NULL;
}

static void join_started(struct import *im) {
  while (im->joined < im->started)
    pthread_join(im->workers[im->joined++], NULL);
}

static void relax_server(struct import *im) {
#ifndef TWIN
  join_started(im);
#else
  struct timespec pause = {0, 200000};
  nanosleep(&pause, NULL);
#endif
}

int import_message(const unsigned char *message, size_t len) {
  struct import im = {.at = message, .end = message + len};
  struct dose record;
  int rc = 0;

  im.workers = malloc((len / sizeof(record) + 1) * sizeof(*im.workers));
  if (!im.workers || !next_dose(&im, &record)) {
    free(im.workers);
    return -1;
  }
  do {
    if (record.product[0] == '\0') {
      im.rejected++;
      continue;
    }
    struct dose *d = malloc(sizeof(*d));
    *d = record;
    if (pthread_create(&im.workers[im.started], NULL, register_dose, d) != 0) {
      free(d);
      rc = -1;
      break;
    }
    im.started++;
    if (im.started % IMPORT_BATCH == 0)
      relax_server(&im);
  } while (next_dose(&im, &record));
  join_started(&im);
  free(im.workers);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct dose *doses = calloc(n, sizeof(*doses));
  for (size_t i = 0; i < n; i++)
    strcpy(doses[i].product, "MMR-II");
  import_message((unsigned char *)doses, n * sizeof(*doses));
  return witnessReport();
}
