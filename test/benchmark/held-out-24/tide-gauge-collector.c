// spawn: bufferevent_socket_connect
// loop: for over a comma separated text
// origin: configuration text or argument of a request
// waits: event loop
// distance: helper function
// differs: how many elements of the text are taken
// A: bounded N11 | limiter: table of fixed size
// B: unbounded Y1 | limiter: table that grows
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define GAUGE_SLOTS 24

struct collector {
  struct event_base *base;
  in_port_t port;
  size_t ngauges, capacity;
  long *gauges;
  size_t connected;
};

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct collector *c = arg;
  if (what & BEV_EVENT_CONNECTED)
    c->connected++;
  witnessLeave();
  bufferevent_free(bev);
}

static int poll_gauge(struct collector *c, long gauge) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = c->port};
  struct bufferevent *bev = bufferevent_socket_new(c->base, -1, BEV_OPT_CLOSE_ON_FREE);
  (void)gauge;
  if (!bev)
    return -1;
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bufferevent_setcb(bev, NULL, NULL, on_event, c);
  witnessEnter();
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&to, sizeof(to)) != 0)
    return -1;
  return 0;
}

static int add_gauge(struct collector *c, long gauge) {
  if (c->ngauges == c->capacity) {
#ifndef TWIN
    if (c->capacity == GAUGE_SLOTS)
      return -1;
    c->capacity = GAUGE_SLOTS;
#else
    c->capacity += GAUGE_SLOTS;
#endif
    c->gauges = realloc(c->gauges, c->capacity * sizeof(*c->gauges));
  }
  c->gauges[c->ngauges++] = gauge;
  return 0;
}

int collect_tides(struct collector *c, const char *list) {
  char *end;
  for (const char *p = list; *p; p = *end == ',' ? end + 1 : end) {
    long gauge = strtol(p, &end, 10);
    if (end == p || add_gauge(c, gauge) != 0)
      break;
  }
  for (size_t i = 0; i < c->ngauges; i++)
    if (poll_gauge(c, c->gauges[i]) != 0)
      return -1;
  return event_base_dispatch(c->base);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct rlimit files = {4096, 4096};
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t len = sizeof(me);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct collector c = {.base = event_base_new()};
  char *list = calloc(n, 8);

  setrlimit(RLIMIT_NOFILE, &files);
  me.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&me, sizeof(me));
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&me, &len);
  c.port = me.sin_port;
  for (size_t i = 0; i < n; i++)
    sprintf(list + strlen(list), "%zu,", 100 + i);
  collect_tides(&c, list);
  return witnessReport();
}
