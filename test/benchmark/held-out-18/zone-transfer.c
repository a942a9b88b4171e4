// spawn: pthread_create detached
// loop: linked list
// origin: list filled by a parser
// waits: detached
// distance: helper function
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: semaphore taken in the thread
// B: bounded N4 | limiter: semaphore taken before the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TRANSFERS_IN 10

struct zone {
  char name[64];
  unsigned serial;
  struct zone *next;
};

struct server {
  struct zone *zones;
  sem_t transfer_quota;
};

struct xfr {
  struct server *srv;
  struct zone *zone;
};

static void *xfr_main(void *arg) {
  struct xfr *x = arg;
  witnessEnter();
#ifndef TWIN
  sem_wait(&x->srv->transfer_quota);
#endif
  witnessWork();
  x->zone->serial++;
  witnessLeave();
  sem_post(&x->srv->transfer_quota);
  free(x);
  return NULL;
}

static int xfr_begin(struct server *srv, struct zone *zone) {
  pthread_t tid;
  struct xfr *x = malloc(sizeof(*x));
  if (!x)
    return -1;
  x->srv = srv;
  x->zone = zone;
#ifdef TWIN
  sem_wait(&srv->transfer_quota);
#endif
  if (pthread_create(&tid, NULL, xfr_main, x) != 0) {
    free(x);
    return -1;
  }
  return pthread_detach(tid);
}

static int load_zones(struct server *srv, FILE *conf) {
  char line[128], name[64];
  while (fgets(line, sizeof(line), conf)) {
    if (sscanf(line, "zone \"%63[^\"]\"", name) != 1)
      continue;
    struct zone *z = calloc(1, sizeof(*z));
    if (!z)
      return -1;
    strcpy(z->name, name);
    z->next = srv->zones;
    srv->zones = z;
  }
  return 0;
}

int refresh_from(struct server *srv, FILE *conf) {
  if (load_zones(srv, conf) != 0)
    return -1;
  for (struct zone *z = srv->zones; z; z = z->next)
    if (xfr_begin(srv, z) != 0)
      fprintf(stderr, "zone %s: transfer not started\n", z->name);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct server srv;
  sem_init(&srv.transfer_quota, 0, TRANSFERS_IN);
  FILE *conf = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(conf, "zone \"z%zu.example\"\n", i);
  rewind(conf);
  refresh_from(&srv, conf);
  return witnessReport();
}
