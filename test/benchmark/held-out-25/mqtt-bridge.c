// spawn: bufferevent_socket_connect
// loop: while over a queue
// origin: remainder of a control message
// waits: event loop
// distance: helper function
// differs: whether the loop looks at the open connections
// A: bounded N9 | limiter: number of open connections compared before each
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#define BRIDGE_MAX 16

struct remote {
  struct bridge *bridge;
  struct remote *next;
  uint16_t port;
  char topic[32];
};

struct bridge {
  struct event_base *base;
  struct remote *waiting, **tail;
  int open;
};

static void bridge_pump(struct bridge *b);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct remote *r = arg;
  struct bridge *b = r->bridge;
  (void)what;
  bufferevent_free(bev);
  witnessLeave();
  b->open--;
  free(r);
  bridge_pump(b);
}

static int remote_connect(struct bridge *b, struct remote *r) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(r->port)};
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  struct bufferevent *bev = bufferevent_socket_new(b->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  bufferevent_setcb(bev, NULL, NULL, on_event, r);
  witnessEnter();
  b->open++;
  return bufferevent_socket_connect(bev, (struct sockaddr *)&to, sizeof(to));
}

static void bridge_pump(struct bridge *b) {
#ifndef TWIN
  while (b->waiting && b->open < BRIDGE_MAX) {
#else
  while (b->waiting) {
#endif
    struct remote *r = b->waiting;
    b->waiting = r->next;
    if (remote_connect(b, r) != 0)
      fprintf(stderr, "mqtt: cannot bridge %s\n", r->topic);
  }
}

void on_bridge_message(struct bridge *b, char *payload, uint16_t port) {
  char *save = NULL;
  b->tail = &b->waiting;
  for (char *t = strtok_r(payload, ";", &save); t; t = strtok_r(NULL, ";", &save)) {
    struct remote *r = calloc(1, sizeof(*r));
    if (!r)
      break;
    r->bridge = b;
    r->port = port;
    strncpy(r->topic, t, sizeof(r->topic) - 1);
    *b->tail = r;
    b->tail = &r->next;
  }
  bridge_pump(b);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t size = sizeof(me);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  bind(fd, (struct sockaddr *)&me, sizeof(me));
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&me, &size);
  char *payload = calloc(n + 1, 16), *end = payload;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "home/%zu;", i);
  struct bridge b = {.base = event_base_new()};
  on_bridge_message(&b, payload, ntohs(me.sin_port));
  event_base_dispatch(b.base);
  return witnessReport();
}
