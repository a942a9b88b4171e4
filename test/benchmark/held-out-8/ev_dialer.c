// spawn: bufferevent_socket_connect
// loop: TAILQ
// origin: list of peers
// limiter: counter
// waits: event callback
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter compared before each dial
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/socket.h>

#define MAX_DIALS 10

struct peer {
  struct sockaddr_in addr;
  TAILQ_ENTRY(peer) link;
};
TAILQ_HEAD(peer_list, peer);

struct gossip {
  struct event_base *base;
  struct peer_list *todo;
  int dialing;
};

static void dial_peers(struct gossip *g);

static void peer_event(struct bufferevent *bev, short what, void *arg) {
  struct gossip *g = arg;
  (void)what;
  bufferevent_free(bev);
  witnessLeave();
  g->dialing--;
  dial_peers(g);
}

static void dial_peers(struct gossip *g) {
  struct peer *p;
  while ((p = TAILQ_FIRST(g->todo)) != NULL) {
#ifdef TWIN
    if (g->dialing >= MAX_DIALS)
      return;
#endif
    struct bufferevent *bev = bufferevent_socket_new(g->base, -1, BEV_OPT_CLOSE_ON_FREE);
    TAILQ_REMOVE(g->todo, p, link);
    bufferevent_setcb(bev, NULL, NULL, peer_event, g);
    witnessEnter();
    g->dialing++;
    bufferevent_socket_connect(bev, (struct sockaddr *)&p->addr, sizeof(p->addr));
  }
}

void gossip_round(struct event_base *base, struct peer_list *peers) {
  struct gossip g = {base, peers, 0};
  dial_peers(&g);
  event_base_dispatch(base);
}

int main(int argc, char **argv) {
  struct peer_list peers = TAILQ_HEAD_INITIALIZER(peers);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t len = sizeof(addr);
  bind(listener, (struct sockaddr *)&addr, sizeof(addr));
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&addr, &len);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct peer *p = calloc(1, sizeof(*p));
    p->addr = addr;
    TAILQ_INSERT_TAIL(&peers, p, link);
  }
  gossip_round(event_base_new(), &peers);
  return witnessReport();
}
