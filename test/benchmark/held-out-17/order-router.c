// spawn: pthread_create
// loop: counted
// origin: field of a binary message
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: larger orders are rejected
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>

#define ROUTE_OK 0
#define ROUTE_REJECT 1
#define MAX_LEGS 16

struct wire_order {
  uint32_t client_id;
  uint32_t legs;
  uint32_t price_ticks;
};

struct leg {
  uint32_t index;
  uint32_t price;
  int filled;
};

static void *execute_leg(void *arg) {
  struct leg *l = arg;
  witnessTask();
  l->filled = l->price > 0;
  return NULL;
}

static int check_order(const struct wire_order *o, uint32_t legs) {
  if (o->client_id == 0 || legs == 0)
    return ROUTE_REJECT;
#ifdef TWIN
  if (legs > MAX_LEGS)
    return ROUTE_REJECT;
#endif
  return ROUTE_OK;
}

static int route_order(const struct wire_order *o) {
  uint32_t legs = ntohl(o->legs), i, started = 0;
  struct leg *book;
  pthread_t *tids;

  if (check_order(o, legs) != ROUTE_OK)
    return ROUTE_REJECT;
  book = calloc(legs, sizeof(*book));
  tids = calloc(legs, sizeof(*tids));
  for (i = 0; book && tids && i < legs; i++) {
    book[i].index = i;
    book[i].price = ntohl(o->price_ticks) + i;
    if (pthread_create(&tids[i], NULL, execute_leg, &book[i]) != 0)
      break;
    started++;
  }
  for (i = 0; i < started; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  free(book);
  return started == legs ? ROUTE_OK : ROUTE_REJECT;
}

int serve_session(int fd) {
  struct wire_order o;
  int rejected = 0;
  while (read(fd, &o, sizeof(o)) == (ssize_t)sizeof(o))
    rejected += route_order(&o) == ROUTE_REJECT;
  return rejected;
}

int main(int argc, char **argv) {
  struct wire_order o = {htonl(7), htonl((uint32_t)witnessSize(argc, argv)), htonl(100)};
  int p[2];
  if (pipe(p) != 0 || write(p[1], &o, sizeof(o)) < 0)
    return 1;
  close(p[1]);
  serve_session(p[0]);
  return witnessReport();
}
