// spawn: thrd_create
// loop: do-while
// origin: number of matches in a request
// waits: after the loop
// distance: same function
// differs: assertion or rejection
// A: unbounded Y7 | limiter: assertion that is compiled out
// B: bounded N7 | limiter: a larger round is refused
// flags: -DNDEBUG
// witness: runnable
#include "witness.h"
#include <assert.h>
#include <string.h>
#include <threads.h>

#define ROUND_MATCHES 32

struct match {
  int home, away;
  int winner;
};

struct round_request {
  char event[24];
  size_t matches;
  struct match *fixtures;
};

static int play(void *arg) {
  struct match *m = arg;
  witnessTask();
  m->winner = (m->home * 31 + m->away) % 2 ? m->home : m->away;
  return m->winner;
}

int simulate_round(struct round_request *req, int *winners) {
  thrd_t *tables;
  size_t started = 0, i;

  if (req->matches == 0)
    return 0;
#ifndef TWIN
  assert(req->matches <= ROUND_MATCHES && "a round has at most 32 matches");
#else
  if (req->matches > ROUND_MATCHES) {
    fprintf(stderr, "%s: a round has at most 32 matches\n", req->event);
    return -1;
  }
#endif
  tables = calloc(req->matches, sizeof(*tables));
  if (!tables)
    return -1;
  do {
    if (thrd_create(&tables[started], play, &req->fixtures[started]) != thrd_success)
      break;
  } while (++started < req->matches);
  for (i = 0; i < started; i++)
    thrd_join(tables[i], &winners[i]);
  free(tables);
  return started == req->matches ? 0 : -1;
}

int main(int argc, char **argv) {
  struct round_request req = {"spring open", witnessSize(argc, argv), NULL};
  req.fixtures = calloc(req.matches, sizeof(*req.fixtures));
  for (size_t i = 0; i < req.matches; i++)
    req.fixtures[i] = (struct match){(int)(2 * i), (int)(2 * i + 1), -1};
  simulate_round(&req, calloc(req.matches, sizeof(int)));
  return witnessReport();
}
