// spawn: bufferevent_socket_connect
// loop: while over a list, then the event callback
// origin: queue of matches announced by the master server
// waits: event_base_dispatch
// distance: callback
// differs: comparison in the pump
// A: bounded N9 | limiter: counter of probes compared
// B: unbounded Y7 | limiter: counter of answers compared
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <stdlib.h>
#include <string.h>

enum { PROBES = 20 };

struct match {
  struct match *next;
  struct sockaddr_in host;
};

struct lobby {
  struct event_base *base;
  struct match *unprobed;
  unsigned probing;
  unsigned answered;
};

static void lobby_pump(struct lobby *l);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct lobby *l = arg;
  if (what & BEV_EVENT_CONNECTED)
    return;
  witnessLeave();
  bufferevent_free(bev);
  l->probing--;
  if (what & BEV_EVENT_EOF)
    l->answered++;
  lobby_pump(l);
}

static int probe(struct lobby *l, const struct match *m) {
  struct timeval patience = {0, 150000};
  struct bufferevent *bev = bufferevent_socket_new(l->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  bufferevent_setcb(bev, NULL, NULL, on_event, l);
  bufferevent_set_timeouts(bev, &patience, NULL);
  bufferevent_enable(bev, EV_READ);
  witnessEnter();
  l->probing++;
  return bufferevent_socket_connect(bev, (const struct sockaddr *)&m->host, sizeof(m->host));
}

static void lobby_pump(struct lobby *l) {
#ifndef TWIN
  while (l->unprobed && l->probing < PROBES) {
#else
  while (l->unprobed && l->answered < PROBES) {
#endif
    struct match *m = l->unprobed;
    l->unprobed = m->next;
    probe(l, m);
    free(m);
  }
}

static void lobby_announce(struct lobby *l, const struct sockaddr_in *host) {
  struct match *m = calloc(1, sizeof(*m));
  m->host = *host;
  m->next = l->unprobed;
  l->unprobed = m;
}

void lobby_refresh(struct lobby *l) {
  lobby_pump(l);
  event_base_dispatch(l->base);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof(at);
  int master = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(master, (struct sockaddr *)&at, sizeof(at)) || listen(master, 4096) ||
      getsockname(master, (struct sockaddr *)&at, &size))
    return 1;
  struct lobby l = {event_base_new(), NULL, 0, 0};
  for (size_t i = 0; i < n; i++)
    lobby_announce(&l, &at);
  lobby_refresh(&l);
  return witnessReport();
}
