// spawn: fork
// loop: while over a cursor
// origin: records in a message
// waits: window and after the loop
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: waits for a child above a constant
// B: unbounded Y3 | limiter: waits for a child above a number of the message header
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

enum { MAX_VALIDATORS = 10 };

struct batch_header {
  uint32_t declarations;
  uint32_t parallel;
};

struct declaration {
  char mrn[18];
  uint16_t office;
  uint32_t goods_value;
};

struct clearance {
  unsigned running;
  unsigned released, held;
};

static int validate(const struct declaration *d) {
  witnessTask();
  return d->goods_value > 1000000 ? 1 : 0;
}

static void reap_one(struct clearance *c) {
  int status;
  pid_t pid;
  do
    pid = waitpid(-1, &status, 0);
  while (pid < 0 && errno == EINTR);
  c->running--;
  if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
    c->released++;
  else
    c->held++;
}

static int start_validator(struct clearance *c, const struct declaration *d) {
  pid_t pid = fork();
  if (pid < 0)
    return -errno;
  if (pid == 0)
    _exit(validate(d));
  c->running++;
  return 0;
}

int clear_batch(const unsigned char *msg, size_t len, struct clearance *c) {
  struct batch_header h;
  const unsigned char *at = msg + sizeof(h);

  if (len < sizeof(h))
    return -EBADMSG;
  memcpy(&h, msg, sizeof(h));
  if (h.parallel == 0)
    return -EBADMSG;
  while (h.declarations > 0 && at + sizeof(struct declaration) <= msg + len) {
    struct declaration d;
    memcpy(&d, at, sizeof(d));
    at += sizeof(d);
    h.declarations--;
#ifndef TWIN
    while (c->running >= MAX_VALIDATORS)
#else
    while (c->running >= h.parallel)
#endif
      reap_one(c);
    if (start_validator(c, &d) != 0)
      c->held++;
  }
  while (c->running > 0)
    reap_one(c);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = sizeof(struct batch_header) + n * sizeof(struct declaration);
  unsigned char *msg = calloc(1, len);
  struct batch_header h = {(uint32_t)n, (uint32_t)n};
  struct clearance c = {0};
  memcpy(msg, &h, sizeof(h));
  clear_batch(msg, len, &c);
  return witnessReport();
}
