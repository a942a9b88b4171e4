// spawn: libevent bufferevent_socket_connect
// loop: while over an array
// origin: array of partners from the caller
// waits: event loop
// distance: helper function
// differs: whether the filling stops at the window
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window refilled by the callback
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>
#include <stdlib.h>
#include <string.h>

#define OPEN_PROBES 16

struct partner {
  char id[8];
  struct sockaddr_in address;
  int reachable;
  struct roaming *roaming;
};

struct roaming {
  struct event_base *base;
  struct partner *partners;
  size_t count, next, open;
};

static void roaming_fill(struct roaming *r);

static void on_hold(evutil_socket_t fd, short what, void *arg) {
  struct bufferevent *bev = arg;
  struct partner *p;
  bufferevent_getcb(bev, NULL, NULL, NULL, (void **)&p);
  (void)fd, (void)what;
  p->reachable = 1;
  bufferevent_free(bev);
  witnessLeave();
  p->roaming->open--;
  roaming_fill(p->roaming);
}

static void on_event(struct bufferevent *bev, short events, void *arg) {
  struct partner *p = arg;
  struct timeval answer = {0, 30000};
  if (events & BEV_EVENT_CONNECTED) {
    event_base_once(p->roaming->base, -1, EV_TIMEOUT, on_hold, bev, &answer);
    return;
  }
  bufferevent_free(bev);
  witnessLeave();
  p->roaming->open--;
  roaming_fill(p->roaming);
}

static int probe(struct roaming *r, struct partner *p) {
  struct bufferevent *bev = bufferevent_socket_new(r->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  p->roaming = r;
  bufferevent_setcb(bev, NULL, NULL, on_event, p);
  witnessEnter();
  r->open++;
  return bufferevent_socket_connect(bev, (struct sockaddr *)&p->address, sizeof(p->address));
}

static void roaming_fill(struct roaming *r) {
  while (r->next < r->count) {
#ifdef TWIN
    if (r->open >= OPEN_PROBES)
      break;
#endif
    if (probe(r, &r->partners[r->next++]) != 0)
      fprintf(stderr, "partner %s: no probe\n", r->partners[r->next - 1].id);
  }
}

void roaming_check(struct event_base *base, struct partner *partners, size_t count) {
  struct roaming r = {base, partners, count, 0, 0};
  roaming_fill(&r);
  while (r.open > 0)
    event_base_loop(base, EVLOOP_ONCE);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(here);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&here, len) || listen(listener, 4096))
    return 1;
  getsockname(listener, (struct sockaddr *)&here, &len);
  struct partner *partners = calloc(n, sizeof(*partners));
  for (size_t i = 0; i < n; i++) {
    snprintf(partners[i].id, sizeof(partners[i].id), "CPO%zu", i);
    partners[i].address = here;
  }
  roaming_check(event_base_new(), partners, n);
  return witnessReport();
}
