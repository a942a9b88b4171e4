// spawn: pthread_create
// loop: nested counted, batches
// origin: pointer and length
// limiter: batches of sixteen
// waits: end of each batch
// distance: same function
// differs: what happens at the end of a batch
// A: bounded N6
// B: unbounded Y5 | waits: detached at the end of each batch
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define BATCH 16
#define DIMENSIONS 384

struct document {
  const char *text;
  float *embedding;
};

struct encoder {
  const float *weights;
  size_t encoded;
};

static void *encode_main(void *arg) {
  struct document *doc = arg;
  float *out = malloc(DIMENSIONS * sizeof(*out));
  witnessTask();
  if (out)
    memset(out, 0, DIMENSIONS * sizeof(*out));
  doc->embedding = out;
  return NULL;
}

static void finish_batch(pthread_t *batch, size_t used) {
  for (size_t k = 0; k < used; k++) {
#ifndef TWIN
    pthread_join(batch[k], NULL);
#else
    pthread_detach(batch[k]);
#endif
  }
}

int encode_documents(struct encoder *enc, struct document *docs, size_t count) {
  pthread_t batch[BATCH];
  size_t done = 0;
  while (done < count) {
    size_t used = 0;
    while (used < BATCH && done + used < count) {
      int rc = pthread_create(&batch[used], NULL, encode_main, &docs[done + used]);
      if (rc != 0) {
        fprintf(stderr, "encode: %s\n", strerror(rc));
        finish_batch(batch, used);
        return rc;
      }
      used++;
    }
    finish_batch(batch, used);
    done += used;
    enc->encoded += used;
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct document *docs = calloc(n, sizeof(*docs));
  struct encoder enc = {NULL, 0};
  for (size_t i = 0; i < n; i++)
    docs[i].text = "lorem ipsum";
  encode_documents(&enc, docs, n);
  return witnessReport();
}
