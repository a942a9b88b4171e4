// spawn: pthread_create
// loop: while counting down
// limiter: none
// waits: join in shutdown
// distance: helper function
// differs: origin of the number
// A: bounded N2 | origin: configuration of the process
// B: unbounded Y1 | origin: field of the client's hello message
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct ingest_config {
  unsigned workers;
  unsigned queue_depth;
};

struct hello {
  uint32_t version;
  uint32_t streams;
};

struct session {
  struct ingest_config cfg;
  struct hello hello;
  pthread_t *threads;
  unsigned nthreads;
};

static void *stream_main(void *arg) {
  struct session *s = arg;
  witnessTask();
  return s->hello.version == 1 ? NULL : arg;
}

static void load_config(struct ingest_config *cfg) {
  const char *w = getenv("INGEST_WORKERS");
  cfg->workers = w ? (unsigned)strtoul(w, NULL, 10) : 6;
  cfg->queue_depth = 128;
}

static int decode_hello(const unsigned char *frame, size_t len, struct hello *out) {
  uint32_t words[2];
  if (len < sizeof(words))
    return -1;
  memcpy(words, frame, sizeof(words));
  out->version = ntohl(words[0]);
  out->streams = ntohl(words[1]);
  return out->version == 1 ? 0 : -1;
}

static int start_streams(struct session *s, unsigned count) {
  s->threads = calloc(count, sizeof(*s->threads));
  while (count-- > 0) {
    if (pthread_create(&s->threads[s->nthreads], NULL, stream_main, s) != 0)
      return -1;
    s->nthreads++;
  }
  return 0;
}

int open_session(struct session *s, const unsigned char *frame, size_t len) {
  if (decode_hello(frame, len, &s->hello) != 0)
    return -1;
#ifndef TWIN
  return start_streams(s, s->cfg.workers);
#else
  return start_streams(s, s->hello.streams);
#endif
}

void close_session(struct session *s) {
  for (unsigned i = 0; i < s->nthreads; i++)
    pthread_join(s->threads[i], NULL);
  free(s->threads);
}

int main(int argc, char **argv) {
  uint32_t frame[2] = {htonl(1), htonl((uint32_t)witnessSize(argc, argv))};
  struct session s = {0};
  load_config(&s.cfg);
  open_session(&s, (const unsigned char *)frame, sizeof(frame));
  close_session(&s);
  return witnessReport();
}
