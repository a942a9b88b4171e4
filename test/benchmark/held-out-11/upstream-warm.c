// spawn: bufferevent_socket_connect
// loop: TAILQ_FOREACH
// origin: list of upstreams from the control plane
// distance: helper function and event callback
// waits: event callback
// differs: limiter
// A: bounded N9 | limiter: open connections compared, the rest is queued
// B: unbounded Y1 | limiter: none
// packages: libevent
// witness: runnable
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/queue.h>

#define WARM_LIMIT 8

struct upstream {
  struct sockaddr_in addr;
  struct bufferevent *conn;
  int healthy;
  TAILQ_ENTRY(upstream) link;
};

TAILQ_HEAD(upstream_list, upstream);

struct warmer {
  struct event_base *base;
  struct upstream_list waiting, asked;
  unsigned open, failed;
};

static struct warmer warmer;

static void connect_upstream(struct upstream *u);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct upstream *u = arg;
  u->healthy = (what & BEV_EVENT_CONNECTED) != 0;
  warmer.failed += !u->healthy;
  bufferevent_free(bev);
  u->conn = NULL;
  warmer.open--;
  witnessLeave();
  struct upstream *next = TAILQ_FIRST(&warmer.waiting);
  if (next) {
    TAILQ_REMOVE(&warmer.waiting, next, link);
    connect_upstream(next);
  }
}

static void connect_upstream(struct upstream *u) {
  u->conn = bufferevent_socket_new(warmer.base, -1, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
  bufferevent_setcb(u->conn, NULL, NULL, on_event, u);
  warmer.open++;
  witnessEnter();
  if (bufferevent_socket_connect(u->conn, (struct sockaddr *)&u->addr, sizeof(u->addr)) != 0)
    fprintf(stderr, "warm: connect failed\n");
}

int warm_upstreams(struct upstream_list *fresh) {
  struct upstream *u, *next;
  for (u = TAILQ_FIRST(fresh); u; u = next) {
    next = TAILQ_NEXT(u, link);
    TAILQ_REMOVE(fresh, u, link);
#ifndef TWIN
    if (warmer.open >= WARM_LIMIT) {
      TAILQ_INSERT_TAIL(&warmer.waiting, u, link);
      continue;
    }
#endif
    connect_upstream(u);
  }
  event_base_dispatch(warmer.base);
  return (int)warmer.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct upstream_list fresh = TAILQ_HEAD_INITIALIZER(fresh);
  warmer.base = event_base_new();
  TAILQ_INIT(&warmer.waiting);
  for (size_t i = 0; i < n; i++) {
    struct upstream *u = calloc(1, sizeof(*u));
    u->addr.sin_family = AF_INET;
    u->addr.sin_port = htons(9);
    u->addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    TAILQ_INSERT_TAIL(&fresh, u, link);
  }
  warm_upstreams(&fresh);
  return witnessReport();
}
