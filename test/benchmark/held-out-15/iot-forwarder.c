// spawn: libevent bufferevent connect
// loop: for over records of a buffer
// origin: datagram of a sensor hub
// waits: event_base_dispatch
// distance: helper function and callbacks
// differs: a check of the connections that are open
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: readings over the limit are dropped
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>
#include <string.h>

#define UPLINKS_MAX 16

struct reading {
  uint16_t sensor;
  uint16_t value;
};

struct gateway {
  struct event_base *base;
  struct sockaddr_in cloud;
  int uplinks;
  int dropped;
};

static void on_event(struct bufferevent *bev, short what, void *user) {
  struct gateway *g = user;
  if (what & BEV_EVENT_CONNECTED)
    return;
  bufferevent_free(bev);
  g->uplinks--;
  witnessLeave();
}

static int forward(struct gateway *g, const struct reading *r) {
#ifdef TWIN
  if (g->uplinks >= UPLINKS_MAX) {
    g->dropped++;
    return -1;
  }
#endif
  struct bufferevent *bev = bufferevent_socket_new(g->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  bufferevent_setcb(bev, NULL, NULL, on_event, g);
  bufferevent_enable(bev, EV_READ | EV_WRITE);
  g->uplinks++;
  witnessEnter();
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&g->cloud, sizeof(g->cloud)) < 0) {
    return -1;
  }
  return evbuffer_add_printf(bufferevent_get_output(bev), "%u=%u\n", r->sensor, r->value);
}

void on_datagram(struct gateway *g, const unsigned char *data, size_t length) {
  struct reading r;
  for (const unsigned char *at = data; at + sizeof(r) <= data + length; at += sizeof(r)) {
    memcpy(&r, at, sizeof(r));
    r.sensor = ntohs(r.sensor);
    r.value = ntohs(r.value);
    forward(g, &r);
  }
}

static void accept_uplink(struct evconnlistener *l, evutil_socket_t fd, struct sockaddr *from, int length, void *user) {
  (void)l, (void)from, (void)length, (void)user;
  evutil_closesocket(fd);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct gateway g = {.base = event_base_new()};
  g.cloud.sin_family = AF_INET;
  g.cloud.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  struct evconnlistener *cloud = evconnlistener_new_bind(g.base, accept_uplink, NULL, LEV_OPT_CLOSE_ON_FREE, 4096,
                                                         (struct sockaddr *)&g.cloud, sizeof(g.cloud));
  socklen_t size = sizeof(g.cloud);
  getsockname(evconnlistener_get_fd(cloud), (struct sockaddr *)&g.cloud, &size);
  on_datagram(&g, calloc(n, sizeof(struct reading)), n * sizeof(struct reading));
  while (g.uplinks > 0)
    event_base_loop(g.base, EVLOOP_ONCE);
  return witnessReport();
}
