// trap: T40 T41
// spawn: bufferevent_socket_connect
// loop: for
// origin: parameter
// waits: event_base_dispatch
// distance: helper function
// differs: connection for each, or one for all
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: one connection carries all
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <stdlib.h>
#include <string.h>

static struct sockaddr_in upstream = {.sin_family = AF_INET};

static void on_event(struct bufferevent *bev, short what, void *arg) {
  if (what & (BEV_EVENT_TIMEOUT | BEV_EVENT_ERROR | BEV_EVENT_EOF)) {
    bufferevent_free(bev);
    witnessLeave();
  }
}

static struct bufferevent *link_up(struct event_base *base) {
  struct timeval patience = {0, 300000};
  struct bufferevent *bev = bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_setcb(bev, NULL, NULL, on_event, NULL);
  bufferevent_set_timeouts(bev, &patience, NULL);
  bufferevent_enable(bev, EV_READ | EV_WRITE);
  witnessEnter();
  bufferevent_socket_connect(bev, (struct sockaddr *)&upstream, sizeof upstream);
  return bev;
}

void push(struct event_base *base, char **keys, size_t count) {
  struct bufferevent *bev = NULL;
  for (size_t i = 0; i < count; i++) {
#ifdef TWIN
    if (!bev)
#endif
      bev = link_up(base);
    evbuffer_add_printf(bufferevent_get_output(bev), "del %s\r\n", keys[i]);
  }
}

int main(int argc, char **argv) {
  socklen_t len = sizeof upstream;
  int srv = socket(AF_INET, SOCK_STREAM, 0);
  upstream.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(srv, (struct sockaddr *)&upstream, len);
  listen(srv, 4096);
  getsockname(srv, (struct sockaddr *)&upstream, &len);
  size_t n = witnessSize(argc, argv);
  char **keys = calloc(n, sizeof *keys);
  for (size_t i = 0; i < n; i++)
    keys[i] = strdup("session");
  struct event_base *base = event_base_new();
  push(base, keys, n);
  event_base_dispatch(base);
  return witnessReport();
}
