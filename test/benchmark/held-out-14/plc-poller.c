// spawn: bufferevent_socket_connect
// loop: for over TAILQ
// origin: devices of a plant description
// waits: event loop
// distance: callback
// differs: how many connections are opened before the loop
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: the end of one poll starts the next
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <signal.h>
#include <sys/queue.h>

#define IN_FLIGHT 4

struct device {
  struct sockaddr_in addr;
  struct poller *owner;
  uint8_t coils[8];
  TAILQ_ENTRY(device) link;
};

TAILQ_HEAD(device_list, device);

struct poller {
  struct event_base *base;
  struct device_list waiting;
  unsigned ok, failed;
};

static void poll_next(struct poller *p);

static void finish(struct bufferevent *bev, struct poller *p) {
  bufferevent_free(bev);
  witnessLeave();
  poll_next(p);
}

static void on_read(struct bufferevent *bev, void *arg) {
  struct device *d = arg;
  if (bufferevent_read(bev, d->coils, sizeof(d->coils)) < sizeof(d->coils))
    return;
  d->owner->ok++;
  finish(bev, d->owner);
}

static void on_event(struct bufferevent *bev, short what, void *arg) {
  if (what & BEV_EVENT_CONNECTED)
    return;
  ((struct device *)arg)->owner->failed++;
  finish(bev, ((struct device *)arg)->owner);
}

static void poll_next(struct poller *p) {
  struct device *d = TAILQ_FIRST(&p->waiting);
  struct bufferevent *bev;
  if (!d)
    return;
  TAILQ_REMOVE(&p->waiting, d, link);
  bev = bufferevent_socket_new(p->base, -1, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_setcb(bev, on_read, NULL, on_event, d);
  bufferevent_setwatermark(bev, EV_READ, sizeof(d->coils), 0);
  bufferevent_enable(bev, EV_READ | EV_WRITE);
  witnessEnter();
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&d->addr, sizeof(d->addr)) != 0)
    p->failed++;
}

void poll_plant(struct poller *p) {
#ifndef TWIN
  while (!TAILQ_EMPTY(&p->waiting))
    poll_next(p);
#else
  for (int i = 0; i < IN_FLIGHT; i++)
    poll_next(p);
#endif
  event_base_dispatch(p->base);
}

static void simulate(int listener) {
  for (int fd; (fd = accept(listener, NULL, NULL)) >= 0; close(fd))
    send(fd, "\0\1\0\1\0\1\0\1", 8, MSG_NOSIGNAL);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(a);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct poller p = {.base = event_base_new()};
  bind(listener, (struct sockaddr *)&a, len);
  listen(listener, 2048);
  getsockname(listener, (struct sockaddr *)&a, &len);
  pid_t plant = fork();
  if (plant == 0)
    simulate(listener);
  TAILQ_INIT(&p.waiting);
  for (size_t i = 0; i < n; i++) {
    struct device *d = calloc(1, sizeof(*d));
    d->addr = a, d->owner = &p;
    TAILQ_INSERT_TAIL(&p.waiting, d, link);
  }
  poll_plant(&p);
  kill(plant, 9);
  return witnessReport();
}
