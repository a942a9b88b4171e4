// spawn: popen
// loop: for over a linked list
// origin: request
// waits: pclose in the loop and after it
// distance: helper function
// differs: limiter
// A: unbounded Y3 | limiter: window as large as the request says
// B: bounded N5 | limiter: window of a constant size
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>

#define TRANSCODERS 6

struct message {
  struct message *next;
  unsigned long id;
  unsigned seconds;
};

struct transcode_request {
  struct message *messages;
  char codec[16];
  size_t parallel;
};

struct ring {
  FILE **slot;
  size_t size, head, used;
};

static const char *encoder;

static FILE *encoder_open(const struct transcode_request *rq, const struct message *m) {
  char cmd[512];
  snprintf(cmd, sizeof(cmd), "exec %s --codec=%s %lu", encoder, rq->codec, m->id);
  return popen(cmd, "r");
}

static int ring_close_oldest(struct ring *r) {
  FILE *f = r->slot[r->head];
  r->head = (r->head + 1) % r->size;
  r->used--;
  return pclose(f);
}

int transcode(const struct transcode_request *rq) {
  struct ring r = {0};
  int failed = 0;
  const struct message *m;
  if (rq->parallel == 0)
    return -1;
#ifndef TWIN
  r.size = rq->parallel;
#else
  r.size = TRANSCODERS;
#endif
  r.slot = calloc(r.size, sizeof(*r.slot));
  if (!r.slot)
    return -1;
  for (m = rq->messages; m; m = m->next) {
    FILE *f;
    if (r.used == r.size)
      failed += ring_close_oldest(&r) != 0;
    f = encoder_open(rq, m);
    if (!f) {
      failed++;
      continue;
    }
    r.slot[(r.head + r.used++) % r.size] = f;
  }
  while (r.used > 0)
    failed += ring_close_oldest(&r) != 0;
  free(r.slot);
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct transcode_request rq = {NULL, "opus", n};
  char self[256] = {0};
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  encoder = self;
  for (size_t i = 0; i < n; i++) {
    struct message *m = calloc(1, sizeof(*m));
    m->id = i;
    m->next = rq.messages;
    rq.messages = m;
  }
  transcode(&rq);
  return witnessReport();
}
