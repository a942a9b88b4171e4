// spawn: pthread_create detached
// loop: callback of libevent
// limiter: none
// waits: detached
// distance: callback
// differs: origin
// A: abstain-ok U4 | origin: ticks of a timer
// B: unbounded Y8 | origin: lines from a socket
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

struct panel {
  struct event_base *base;
  struct bufferevent *bus;
  struct event *scan;
  pthread_attr_t detached;
  unsigned raised;
};

struct reading {
  char point[48];
  int decicelsius;
};

static void *evaluate_point(void *arg) {
  struct reading *r = arg;
  witnessTask();
  if (r->decicelsius > 600)
    fprintf(stderr, "alarm: %s\n", r->point);
  free(r);
  return NULL;
}

static int raise_check(struct panel *p, const char *point, int value) {
  pthread_t tid;
  struct reading *r = calloc(1, sizeof(*r));
  if (!r)
    return -1;
  snprintf(r->point, sizeof(r->point), "%s", point);
  r->decicelsius = value;
  if (pthread_create(&tid, &p->detached, evaluate_point, r) != 0) {
    free(r);
    return -1;
  }
  p->raised++;
  return 0;
}

static void on_tick(evutil_socket_t fd, short what, void *arg) { raise_check(arg, "supply-air", 215); }

static void on_bus(struct bufferevent *bev, void *arg) {
  char *line;
  while ((line = evbuffer_readln(bufferevent_get_input(bev), NULL, EVBUFFER_EOL_LF)) != NULL) {
    char *value = strchr(line, ' ');
    if (value) {
      *value++ = '\0';
      raise_check(arg, line, atoi(value));
    }
    free(line);
  }
}

int panel_start(struct panel *p, evutil_socket_t bus, const struct timeval *period) {
  pthread_attr_init(&p->detached);
  pthread_attr_setdetachstate(&p->detached, PTHREAD_CREATE_DETACHED);
#ifndef TWIN
  p->scan = event_new(p->base, -1, EV_PERSIST, on_tick, p);
  return p->scan ? event_add(p->scan, period) : -1;
#else
  p->bus = bufferevent_socket_new(p->base, bus, 0);
  if (!p->bus)
    return -1;
  bufferevent_setcb(p->bus, on_bus, NULL, NULL, p);
  return bufferevent_enable(p->bus, EV_READ);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct panel p = {.base = event_base_new()};
  struct timeval period = {0, 1000}, day = {0, 200000};
  int bus[2];
  char *lines = malloc(n * 24), *at = lines;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "ahu%zu 215\n", i);
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, bus) != 0 || write(bus[1], lines, at - lines) < 0)
    return 1;
  evutil_make_socket_nonblocking(bus[0]);
  if (panel_start(&p, bus[0], &period) != 0)
    return 1;
  event_base_loopexit(p.base, &day);
  event_base_dispatch(p.base);
  return witnessReport();
}
