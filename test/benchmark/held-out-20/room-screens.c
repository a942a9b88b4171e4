// spawn: connect non-blocking with libevent
// loop: linked list
// origin: list parsed from a request
// waits: event loop
// distance: callback
// differs: who starts the next connection
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window continued by the completion callback
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/event.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define PUSH_WINDOW 4

struct room {
  struct room *next;
  unsigned number;
  struct event *ready;
};

struct push {
  struct event_base *base;
  struct sockaddr_un hub;
  struct room *pending;
  unsigned sent;
};

static int push_next(struct push *p);
static struct push *current;

static void on_writable(evutil_socket_t fd, short what, void *arg) {
  struct room *r = arg;
  (void)what;
  if (send(fd, &r->number, sizeof r->number, MSG_NOSIGNAL) > 0)
    current->sent++;
  event_free(r->ready);
  close(fd);
  witnessLeave();
#ifdef TWIN
  push_next(current);
#endif
}

static int push_next(struct push *p) {
  struct room *r = p->pending;
  if (!r)
    return 0;
  p->pending = r->next;
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (struct sockaddr *)&p->hub, sizeof p->hub) < 0) {
    perror("connect");
    close(fd);
    return -1;
  }
  witnessEnter();
  r->ready = event_new(p->base, fd, EV_WRITE, on_writable, r);
  event_add(r->ready, NULL);
  return 1;
}

int push_welcome(struct push *p) {
  current = p;
#ifdef TWIN
  for (int i = 0; i < PUSH_WINDOW; i++)
#else
  while (p->pending)
#endif
    if (push_next(p) < 0)
      return -1;
  return event_base_dispatch(p->base);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct push p = {.base = event_base_new(), .hub = {.sun_family = AF_UNIX}};
  int hub = socket(AF_UNIX, SOCK_STREAM, 0);
  snprintf(p.hub.sun_path + 1, 60, "room-screens-%d", (int)getpid());
  bind(hub, (struct sockaddr *)&p.hub, sizeof p.hub);
  listen(hub, 4096);
  for (size_t i = 0; i < n; i++) {
    struct room *r = calloc(1, sizeof *r);
    r->number = i;
    r->next = p.pending;
    p.pending = r;
  }
  push_welcome(&p);
  return witnessReport();
}
