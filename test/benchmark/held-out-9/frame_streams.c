// spawn: pthread_create
// loop: for over a count
// origin: protocol header
// waits: after the loop
// distance: same function
// differs: guard
// A: bounded N7 | limiter: a larger count is refused
// B: unbounded Y7 | limiter: a larger count is logged
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>

#define STREAM_MAX 64

struct open_frame {
  uint8_t type;
  uint8_t flags;
  uint8_t streams_be[2];
};

struct stream {
  pthread_t thread;
  uint16_t id;
};

static void *stream_main(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

int on_open_frame(const struct open_frame *f, struct stream **out) {
  uint16_t n = (uint16_t)(f->streams_be[0] << 8 | f->streams_be[1]);
  if (n > STREAM_MAX) {
    fprintf(stderr, "peer wants %u streams (max %u)\n", n, STREAM_MAX);
#ifndef TWIN
    return -1;
#endif
  }
  struct stream *s = calloc(n, sizeof(*s));
  for (uint16_t i = 0; i < n; i++) {
    s[i].id = i;
    if (pthread_create(&s[i].thread, NULL, stream_main, &s[i]) != 0)
      abort();
  }
  for (uint16_t i = 0; i < n; i++)
    pthread_join(s[i].thread, NULL);
  *out = s;
  return n;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct open_frame f = {1, 0, {(uint8_t)(n >> 8), (uint8_t)n}};
  struct stream *s;
  on_open_frame(&f, &s);
  return witnessReport();
}
