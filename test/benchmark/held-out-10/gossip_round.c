// spawn: pthread_create
// loop: for
// origin: message of a peer / long-lived table
// waits: join
// distance: same function
// differs: which list is walked
// A: unbounded Y1 | limiter: none
// B: abstain-ok U1 | limiter: none
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>

struct peer {
  char address[48];
  unsigned version;
};

struct gossip {
  unsigned count;
  struct peer *peers;
};

struct cluster {
  unsigned count;
  struct peer *members;
  unsigned round;
};

static void *greet(void *arg) {
  struct peer *p = arg;
  witnessTask();
  p->version++;
  return NULL;
}

void gossip_round(struct cluster *cluster, struct gossip *message) {
#ifdef TWIN
  struct peer *list = cluster->members;
  unsigned count = cluster->count;
#else
  struct peer *list = message->peers;
  unsigned count = message->count;
#endif
  pthread_t *tids = calloc(count, sizeof(*tids));
  for (unsigned i = 0; i < count; i++)
    pthread_create(&tids[i], NULL, greet, &list[i]);
  for (unsigned i = 0; i < count; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  cluster->round += message->count ? 1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct cluster cluster = {3, calloc(3, sizeof(struct peer)), 0};
  struct gossip message = {(unsigned)n, calloc(n, sizeof(struct peer))};
  gossip_round(&cluster, &message);
  return witnessReport();
}
