// spawn: pthread_create
// loop: for over a linked list
// origin: list parameter
// limiter: groups of eight
// waits: when a group is full, and after the loop
// distance: helper function
// differs: whether the full group is joined or forgotten
// A: bounded N6 | limiter: joins the group
// B: unbounded Y5 | limiter: detaches the group
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define CREW 8

struct road {
  int id;
  int priority;
  double snow_cm;
  struct road *next;
};

struct crew {
  pthread_t plough[CREW];
  int out;
};

static void *clear_road(void *arg) {
  struct road *r = arg;
  witnessTask();
  r->snow_cm = 0;
  return NULL;
}

static void crew_return(struct crew *c) {
  for (int i = 0; i < c->out; i++)
#ifndef TWIN
    pthread_join(c->plough[i], NULL);
#else
    pthread_detach(c->plough[i]);
#endif
  c->out = 0;
}

static int crew_send(struct crew *c, struct road *r) {
  if (c->out == CREW)
    crew_return(c);
  if (pthread_create(&c->plough[c->out], NULL, clear_road, r) != 0)
    return -1;
  c->out++;
  return 0;
}

/* Main roads first, then the rest, as the weather service reported them. */
int clear_district(struct road *reported) {
  struct crew crew = {.out = 0};
  int missed = 0;
  for (int pass = 1; pass <= 2; pass++) {
    for (struct road *r = reported; r; r = r->next) {
      if (r->priority != pass || r->snow_cm < 3)
        continue;
      if (crew_send(&crew, r) < 0)
        missed++;
    }
    crew_return(&crew);
  }
  return missed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct road *reported = NULL;
  for (size_t i = 0; i < n; i++) {
    struct road *r = calloc(1, sizeof(*r));
    r->id = (int)i;
    r->priority = i % 10 == 9 ? 2 : 1;
    r->snow_cm = 5 + (double)(i % 4);
    r->next = reported;
    reported = r;
  }
  clear_district(reported);
  return witnessReport();
}
