// spawn: bufferevent_socket_connect
// loop: for over TAILQ
// origin: list of servers from a state file
// waits: the event loop
// distance: callbacks
// differs: how many are dialled at the start
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: eight at the start, each end dials the next
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <sys/queue.h>
#include <sys/socket.h>

struct server {
  struct sockaddr_in addr;
  int up;
  TAILQ_ENTRY(server) link;
};

struct federation {
  struct event_base *base;
  TAILQ_HEAD(server_list, server) servers;
  struct server *undialled;
};

struct dial {
  struct federation *fed;
  struct server *server;
};

static void dial_next(struct federation *fed);

static void dial_event(struct bufferevent *bev, short what, void *arg) {
  struct dial *d = arg;
  if (what & BEV_EVENT_CONNECTED) {
    d->server->up = 1;
    return; /* the greeting ends it */
  }
  bufferevent_free(bev);
  witnessLeave();
#ifdef TWIN
  dial_next(d->fed);
#endif
  free(d);
}

static void dial_next(struct federation *fed) {
  struct server *s = fed->undialled;
  if (!s)
    return;
  fed->undialled = TAILQ_NEXT(s, link);
  struct dial *d = malloc(sizeof(*d));
  struct bufferevent *bev = bufferevent_socket_new(fed->base, -1, BEV_OPT_CLOSE_ON_FREE);
  struct timeval patience = {0, 4000};
  *d = (struct dial){fed, s};
  bufferevent_setcb(bev, NULL, NULL, dial_event, d);
  bufferevent_set_timeouts(bev, &patience, &patience);
  bufferevent_enable(bev, EV_READ);
  witnessEnter();
  bufferevent_socket_connect(bev, (struct sockaddr *)&s->addr, sizeof(s->addr));
}

void federation_start(struct federation *fed) {
  fed->undialled = TAILQ_FIRST(&fed->servers);
#ifndef TWIN
  while (fed->undialled)
    dial_next(fed);
#else
  for (int i = 0; i < 8; i++)
    dial_next(fed);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(addr);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  bind(listener, (struct sockaddr *)&addr, len);
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&addr, &len);
  struct federation fed = {.base = event_base_new()};
  TAILQ_INIT(&fed.servers);
  for (size_t i = 0; i < n; i++) {
    struct server *s = calloc(1, sizeof(*s));
    s->addr = addr;
    TAILQ_INSERT_TAIL(&fed.servers, s, link);
  }
  federation_start(&fed);
  event_base_dispatch(fed.base);
  return witnessReport();
}
