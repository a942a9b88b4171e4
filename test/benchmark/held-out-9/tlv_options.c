// spawn: pthread_create
// loop: while over a buffer
// origin: protocol message
// distance: callee
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: window of 16 | waits: oldest first
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <string.h>

#define OPT_SUBSCRIBE 3

typedef struct {
  pthread_t *ids;
  size_t first, last, cap;
} crew_t;

static void *subscribe(void *channel) {
  witnessTask();
  free(channel);
  return NULL;
}

static void crew_wait_first(crew_t *c) { pthread_join(c->ids[c->first++], NULL); }

static int crew_start(crew_t *c, const uint8_t *value, uint8_t len) {
  char *channel = calloc(1, (size_t)len + 1);
  memcpy(channel, value, len);
#ifdef TWIN
  if (c->last - c->first >= 16)
    crew_wait_first(c);
#endif
  if (c->last == c->cap) {
    c->cap = c->cap ? 2 * c->cap : 32;
    c->ids = realloc(c->ids, c->cap * sizeof(*c->ids));
  }
  return pthread_create(&c->ids[c->last++], NULL, subscribe, channel);
}

/* message: type (1), length (1), value, and again */
int handle_options(const uint8_t *msg, size_t len) {
  crew_t crew = {0};
  size_t at = 0;
  int rc = 0;

  while (rc == 0 && at + 2 <= len && at + 2 + msg[at + 1] <= len) {
    if (msg[at] == OPT_SUBSCRIBE)
      rc = crew_start(&crew, msg + at + 2, msg[at + 1]);
    at += 2 + (size_t)msg[at + 1];
  }
  while (crew.first < crew.last)
    crew_wait_first(&crew);
  free(crew.ids);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint8_t *msg = malloc(4 * n);
  for (size_t i = 0; i < n; i++)
    memcpy(msg + 4 * i, "\3\2ab", 4);
  handle_options(msg, 4 * n);
  return witnessReport();
}
