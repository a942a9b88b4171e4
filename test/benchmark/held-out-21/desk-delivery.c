// spawn: bufferevent_socket_connect
// loop: while over a queue
// origin: list filled by a parser
// waits: event_base_dispatch
// distance: helper function
// differs: what starts the next connection
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: a connection that ends starts the next, 6 at first
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

#define LINES 6

struct agent {
  char shop[40];
  struct desk *desk;
  TAILQ_ENTRY(agent) link;
};

struct desk {
  struct event_base *base;
  struct sockaddr_in exchange;
  TAILQ_HEAD(agents, agent) pending;
  int delivered, lines;
};

static int call_agent(struct desk *d, struct agent *a);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct agent *a = arg;
  struct desk *d = a->desk;
  d->delivered += (what & BEV_EVENT_CONNECTED) != 0;
  bufferevent_free(bev);
  free(a);
  witnessLeave();
#ifdef TWIN
  struct agent *next = TAILQ_FIRST(&d->pending);
  if (next) {
    TAILQ_REMOVE(&d->pending, next, link);
    call_agent(d, next);
  }
#endif
}

static int call_agent(struct desk *d, struct agent *a) {
  struct bufferevent *bev = bufferevent_socket_new(d->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  a->desk = d;
  witnessEnter();
  bufferevent_setcb(bev, NULL, NULL, on_event, a);
  bufferevent_write(bev, a->shop, strlen(a->shop));
  return bufferevent_socket_connect(bev, (struct sockaddr *)&d->exchange, sizeof(d->exchange));
}

int deliver_edition(struct desk *d) {
  struct agent *a;
  while ((a = TAILQ_FIRST(&d->pending)) != NULL) {
#ifdef TWIN
    if (d->lines++ == LINES)
      break;
#endif
    TAILQ_REMOVE(&d->pending, a, link);
    if (call_agent(d, a) != 0)
      return -1;
  }
  return event_base_dispatch(d->base);
}

void load_agents(struct desk *d, char *csv) {
  TAILQ_INIT(&d->pending);
  for (char *row; (row = strsep(&csv, ";")) != NULL && *row;) {
    struct agent *a = calloc(1, sizeof(*a));
    strncpy(a->shop, row, sizeof(a->shop) - 1);
    TAILQ_INSERT_TAIL(&d->pending, a, link);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct desk d = {event_base_new()};
  socklen_t len = sizeof(d.exchange);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  d.exchange.sin_family = AF_INET;
  d.exchange.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(server, (struct sockaddr *)&d.exchange, len);
  listen(server, 4096);
  getsockname(server, (struct sockaddr *)&d.exchange, &len);
  char *csv = calloc(n + 1, 8);
  for (size_t i = 0; i < n; i++)
    memcpy(csv + i * 6, "Elm 1;", 6);
  load_agents(&d, csv);
  deliver_edition(&d);
  return witnessReport();
}
