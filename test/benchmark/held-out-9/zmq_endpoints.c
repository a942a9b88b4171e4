// spawn: zmq_threadstart
// loop: for over array
// origin: pointer and length
// waits: after the loop
// distance: same function
// differs: limiter
// A: bounded N7 | limiter: too many endpoints are an error
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libzmq
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <zmq.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

struct endpoint {
  char uri[128];
  void *thread;
};

static void pump(void *arg) {
  struct endpoint *e = arg;
  witnessTask();
  e->uri[0] = 't';
}

int bridge_start(struct endpoint *eps, size_t n) {
  static const char *schemes[] = {"tcp:", "ipc:", "inproc:"};
  size_t started = 0;
#ifndef TWIN
  if (n > 40) {
    errno = E2BIG;
    return -1;
  }
#endif
  for (size_t i = 0; i < n; i++) {
    size_t k = 0;
    while (k < ARRAY_LEN(schemes) && strncmp(eps[i].uri, schemes[k], strlen(schemes[k])))
      k++;
    if (k == ARRAY_LEN(schemes))
      continue;
    eps[i].thread = zmq_threadstart(pump, &eps[i]);
    started++;
  }
  for (size_t i = 0; i < n; i++)
    if (eps[i].thread)
      zmq_threadclose(eps[i].thread);
  return (int)started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct endpoint *eps = calloc(n, sizeof(*eps));
  for (size_t i = 0; i < n; i++)
    strcpy(eps[i].uri, "tcp://127.0.0.1:9");
  bridge_start(eps, n);
  return witnessReport();
}
