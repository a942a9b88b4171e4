// spawn: bufferevent_socket_connect
// loop: linked list (TAILQ), resumed from callbacks
// origin: subscription list of a topic
// waits: event loop
// distance: callback
// differs: limiter
// A: bounded N9 | limiter: live links compared, continued when one closes
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <stddef.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/socket.h>
#include <sys/un.h>

#define BRIDGE_LINKS 24

struct subscriber {
  TAILQ_ENTRY(subscriber) link;
  struct sockaddr_un at;
  socklen_t atlen;
};

struct bridge {
  struct event_base *base;
  TAILQ_HEAD(, subscriber) waiting;
  unsigned links;
  unsigned refused;
};

static void bridge_pump(struct bridge *b);

static void on_link(struct bufferevent *bev, short what, void *arg) {
  struct bridge *b = arg;
  if (what & (BEV_EVENT_ERROR | BEV_EVENT_TIMEOUT))
    b->refused++;
  bufferevent_free(bev);
  b->links--;
  witnessLeave();
  bridge_pump(b);
}

static void bridge_link(struct bridge *b, struct subscriber *s) {
  struct bufferevent *bev = bufferevent_socket_new(b->base, -1, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
  bufferevent_setcb(bev, NULL, NULL, on_link, b);
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&s->at, (int)s->atlen) != 0) {
    bufferevent_free(bev);
    b->refused++;
    return;
  }
  b->links++;
  witnessEnter();
}

static void bridge_pump(struct bridge *b) {
  struct subscriber *s;
#ifndef TWIN
  while (b->links < BRIDGE_LINKS && (s = TAILQ_FIRST(&b->waiting))) {
#else
  while ((s = TAILQ_FIRST(&b->waiting))) {
#endif
    TAILQ_REMOVE(&b->waiting, s, link);
    bridge_link(b, s);
    free(s);
  }
}

int bridge_publish(struct bridge *b) {
  bridge_pump(b);
  event_base_dispatch(b->base);
  return b->refused ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct bridge b = {.base = event_base_new()};
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  int fd = socket(AF_UNIX, SOCK_STREAM, 0), len = sprintf(at.sun_path + 1, "bridge-%d", (int)getpid());
  socklen_t atlen = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)len);
  if (bind(fd, (struct sockaddr *)&at, atlen) || listen(fd, 4096))
    return 1;
  TAILQ_INIT(&b.waiting);
  for (size_t i = 0; i < n; i++) {
    struct subscriber *s = calloc(1, sizeof(*s));
    s->at = at;
    s->atlen = atlen;
    TAILQ_INSERT_TAIL(&b.waiting, s, link);
  }
  bridge_publish(&b);
  return witnessReport();
}
