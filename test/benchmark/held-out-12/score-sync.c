// spawn: bufferevent_socket_connect
// loop: for over a linked list
// origin: peers of a tournament
// limiter: limit on the number of peers walked
// waits: event loop
// distance: helper function
// differs: condition of the loop
// A: bounded N11 | limiter: the first twenty-four peers
// B: unbounded Y1 | limiter: none
// packages: libevent
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

#define FANOUT_PEERS 24

struct peer {
  struct sockaddr_in address;
  struct bufferevent *link;
  struct peer *next;
};

struct tournament {
  struct event_base *base;
  struct peer *peers;
  const char *board;
  int delivered, refused;
};

static void drop_link(struct bufferevent *link) {
  witnessLeave();
  bufferevent_free(link);
}

static void on_written(struct bufferevent *link, void *arg) {
  struct tournament *t = arg;
  if (evbuffer_get_length(bufferevent_get_output(link)) == 0) {
    t->delivered++;
    drop_link(link);
  }
}

static void on_event(struct bufferevent *link, short what, void *arg) {
  struct tournament *t = arg;
  if (what & BEV_EVENT_CONNECTED)
    return;
  if (what & (BEV_EVENT_ERROR | BEV_EVENT_EOF | BEV_EVENT_TIMEOUT)) {
    t->refused++;
    drop_link(link);
  }
}

static int send_board(struct tournament *t, struct peer *p) {
  p->link = bufferevent_socket_new(t->base, -1, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
  if (!p->link)
    return -1;
  witnessEnter();
  bufferevent_setcb(p->link, NULL, on_written, on_event, t);
  bufferevent_enable(p->link, EV_WRITE);
  evbuffer_add(bufferevent_get_output(p->link), t->board, strlen(t->board));
  if (bufferevent_socket_connect(p->link, (struct sockaddr *)&p->address, sizeof(p->address)) < 0) {
    drop_link(p->link);
    return -1;
  }
  return 0;
}

int publish_scores(struct tournament *t) {
  struct peer *p;
#ifndef TWIN
  int sent = 0;
  for (p = t->peers; p && sent < FANOUT_PEERS; p = p->next, sent++) {
#else
  for (p = t->peers; p; p = p->next) {
#endif
    if (send_board(t, p) != 0)
      t->refused++;
  }
  event_base_dispatch(t->base);
  return t->refused;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct tournament t = {event_base_new(), NULL, "1. Ada 4200\n2. Bo 3100\n", 0, 0};
  while (n-- > 0) {
    struct peer *p = calloc(1, sizeof(*p));
    p->address.sin_family = AF_INET;
    p->address.sin_port = htons(9);
    p->address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    p->next = t.peers;
    t.peers = p;
  }
  publish_scores(&t);
  return witnessReport();
}
