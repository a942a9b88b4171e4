// spawn: bufferevent_socket_connect
// loop: for over a linked list
// origin: addresses of a status request
// waits: event callback
// distance: helper functions
// limiter: count of open connections
// differs: the next peer waits until one has answered
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: count compared before each connect
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

/* peerstat: asks every peer of a mesh network whether it is up. */

#define PEERS_AT_ONCE 16

struct peer {
  struct peer *next;
  struct sockaddr_in at;
  struct survey *survey;
};

struct survey {
  struct event_base *base;
  struct peer *waiting;
  unsigned open, up, down;
};

static void advance(struct survey *s);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct survey *s = ((struct peer *)arg)->survey;
  if (what & BEV_EVENT_CONNECTED)
    s->up++;
  else
    s->down++;
  bufferevent_free(bev);
  witnessLeave();
  s->open--;
  advance(s);
}

static int ask(struct survey *s, struct peer *p) {
  struct bufferevent *bev = bufferevent_socket_new(s->base, -1, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
  if (!bev)
    return -1;
  p->survey = s;
  bufferevent_setcb(bev, NULL, NULL, on_event, p);
  witnessEnter();
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&p->at, sizeof(p->at)) < 0) {
    bufferevent_free(bev);
    witnessLeave();
    return -1;
  }
  s->open++;
  return 0;
}

static void advance(struct survey *s) {
  for (; s->waiting; s->waiting = s->waiting->next) {
#ifdef TWIN
    if (s->open >= PEERS_AT_ONCE)
      return;
#endif
    if (ask(s, s->waiting) < 0)
      s->down++;
  }
}

int survey_peers(struct peer *peers) {
  struct survey s = {.base = event_base_new(), .waiting = peers};
  if (!s.base)
    return -1;
  advance(&s);
  event_base_dispatch(s.base);
  event_base_free(s.base);
  return (int)s.down;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(here);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&here, len) < 0 || listen(listener, 4096) < 0)
    return 1;
  getsockname(listener, (struct sockaddr *)&here, &len);
  struct peer *peers = calloc(n, sizeof(*peers));
  for (size_t i = 0; i < n; i++)
    peers[i] = (struct peer){.at = here, .next = i + 1 < n ? &peers[i + 1] : NULL};
  survey_peers(peers);
  return witnessReport();
}
