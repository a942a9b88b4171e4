// spawn: bufferevent_socket_connect
// loop: TAILQ_FOREACH
// origin: addresses in a PUBLISH frame
// waits: event callback
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter of open connections
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/resource.h>

#define OPEN_MAX 32

struct target {
  struct sockaddr_in address;
  TAILQ_ENTRY(target) link;
};

struct publication {
  struct event_base *base;
  TAILQ_HEAD(, target) targets;
  unsigned open, missed;
};

static int publication_decode(struct publication *p, const char *frame) {
  const char *field;
  TAILQ_INIT(&p->targets);
  for (field = strstr(frame, "to="); field; field = strstr(field + 3, "to=")) {
    struct target *t = calloc(1, sizeof(*t));
    if (!t)
      return -1;
    t->address.sin_family = AF_INET;
    t->address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    t->address.sin_port = htons(strtoul(field + 3, NULL, 10));
    TAILQ_INSERT_TAIL(&p->targets, t, link);
  }
  return 0;
}

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct publication *p = arg;
  if (!(what & BEV_EVENT_CONNECTED))
    p->missed++;
  bufferevent_free(bev);
  p->open--;
  witnessLeave();
}

static void push_to(struct publication *p, struct target *t) {
  struct bufferevent *bev = bufferevent_socket_new(p->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return;
  p->open++;
  witnessEnter();
  bufferevent_setcb(bev, NULL, NULL, on_event, p);
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&t->address, sizeof(t->address)) < 0)
    p->missed++;
}

int publish(struct publication *p, const char *frame) {
  struct target *t;
  if (publication_decode(p, frame) < 0)
    return -1;
  TAILQ_FOREACH(t, &p->targets, link) {
#ifdef TWIN
    if (p->open >= OPEN_MAX) {
      p->missed++;
      continue;
    }
#endif
    push_to(p, t);
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  struct rlimit files = {4096, 4096};
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  struct publication p = {event_base_new()};
  char *frame = calloc(n + 1, 16), *to = frame;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  setrlimit(RLIMIT_NOFILE, &files);
  bind(fd, (struct sockaddr *)&at, len);
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&at, &len);
  for (i = 0; i < n; i++)
    to += sprintf(to, "to=%u ", ntohs(at.sin_port));
  publish(&p, frame);
  event_base_dispatch(p.base);
  return witnessReport();
}
