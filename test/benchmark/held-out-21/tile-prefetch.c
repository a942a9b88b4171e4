// spawn: bufferevent_socket_connect
// loop: nested counted loops, then callbacks
// origin: bounding box of a request
// waits: event loop
// distance: callbacks
// limiter: counter of open connections
// differs: what starts the connections
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: next connection starts when one has ended
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>

#define UPSTREAM_CONNECTIONS 5

struct bbox {
  unsigned x0, x1, y0, y1;
};

struct prefetch {
  struct event_base *base;
  struct sockaddr_in upstream;
  struct bbox box;
  unsigned x, y;
  unsigned open;
};

static int request_tile(struct prefetch *p);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct prefetch *p = arg;
  if (what & BEV_EVENT_CONNECTED)
    return;
  bufferevent_free(bev);
  witnessLeave();
  p->open--;
#ifdef TWIN
  request_tile(p);
#endif
  if (p->open == 0)
    event_base_loopbreak(p->base);
}

static int request_tile(struct prefetch *p) {
  if (p->y >= p->box.y1)
    return 0;
  struct bufferevent *bev = bufferevent_socket_new(p->base, -1, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_setcb(bev, NULL, NULL, on_event, p);
  bufferevent_enable(bev, EV_READ | EV_WRITE);
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&p->upstream, sizeof(p->upstream)) < 0) {
    bufferevent_free(bev);
    return -1;
  }
  witnessEnter();
  p->open++;
  if (++p->x == p->box.x1) {
    p->x = p->box.x0;
    p->y++;
  }
  return 1;
}

void prefetch_area(struct prefetch *p) {
  p->x = p->box.x0;
  p->y = p->box.y0;
#ifdef TWIN
  for (int i = 0; i < UPSTREAM_CONNECTIONS; i++)
    request_tile(p);
#else
  while (request_tile(p) > 0)
    ;
#endif
  event_base_dispatch(p->base);
}

static void on_accept(struct evconnlistener *l, evutil_socket_t fd, struct sockaddr *sa, int len, void *arg) {
  close(fd);
}

int main(int argc, char **argv) {
  struct prefetch p = {.base = event_base_new(), .box = {0, 5, 0, (unsigned)witnessSize(argc, argv) / 5}};
  socklen_t len = sizeof(p.upstream);
  p.upstream.sin_family = AF_INET;
  p.upstream.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  struct evconnlistener *l = evconnlistener_new_bind(p.base, on_accept, NULL, LEV_OPT_CLOSE_ON_FREE, 4096,
                                                     (struct sockaddr *)&p.upstream, sizeof(p.upstream));
  getsockname(evconnlistener_get_fd(l), (struct sockaddr *)&p.upstream, &len);
  prefetch_area(&p);
  return witnessReport();
}
