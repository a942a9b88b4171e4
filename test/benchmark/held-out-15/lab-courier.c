// spawn: pthread_create
// loop: counted
// origin: array of a structure
// limiter: none
// waits: after the loop
// distance: same function
// differs: whose array it is
// A: abstain-ok U1 | origin: long-lived structure of the program
// B: unbounded Y1 | origin: message just parsed
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct station {
  char code[12];
  int reachable;
};

struct roster {
  struct station *stations;
  size_t count;
};

static struct roster *courier_roster;

static void *ping_station(void *arg) {
  struct station *s = arg;
  witnessTask();
  s->reachable = s->code[0] != 0;
  return NULL;
}

static struct roster *parse_roster(const char *body) {
  struct roster *r = calloc(1, sizeof(*r));
  for (const char *p = body; *p; p += strcspn(p, "\n"), p += *p == '\n') {
    r->stations = realloc(r->stations, (r->count + 1) * sizeof(*r->stations));
    memset(&r->stations[r->count], 0, sizeof(*r->stations));
    sscanf(p, "%11s", r->stations[r->count++].code);
  }
  return r;
}

int on_round(const char *body) {
#ifndef TWIN
  struct roster *r = courier_roster;
#else
  struct roster *r = parse_roster(body);
#endif
  pthread_t *tids = calloc(r->count + 1, sizeof(*tids));
  size_t started = 0;
  int reachable = 0;
  for (size_t i = 0; i < r->count; i++) {
    if (pthread_create(&tids[i], NULL, ping_station, &r->stations[i]) != 0)
      break;
    started++;
  }
  for (size_t i = 0; i < started; i++) {
    pthread_join(tids[i], NULL);
    reachable += r->stations[i].reachable;
  }
  free(tids);
  return reachable;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *body = malloc(n * 12 + 1), *at = body;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "LAB%zu\n", i);
  courier_roster = parse_roster(body);
  on_round(body);
  return witnessReport();
}
