// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A handle that is kept in a member of its own object and copied into a table: who
// empties the table ends the work.

#include <fcntl.h>
#include <poll.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

struct meter {
  const struct sockaddr *address;
  socklen_t length;
  int fd;
  struct meter *next;
};

struct poller {
  struct pollfd *fds;
  size_t count;
};

static void dial(struct poller *p, struct meter *m) {
  m->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  connect(m->fd, m->address, m->length);
  p->fds[p->count].fd = m->fd;
  p->fds[p->count].events = POLLOUT;
  p->count++;
}

static void drain(struct poller *p, size_t keep) {
  while (p->count > keep) {
    poll(p->fds, p->count, -1);
    for (size_t i = p->count; i-- > 0;) {
      if (!p->fds[i].revents)
        continue;
      close(p->fds[i].fd);
      p->fds[i] = p->fds[--p->count];
    }
  }
}

// The full table is drained before the next one is dialled.
void drains(struct poller *p, struct meter *first) {
  for (struct meter *m = first; m; m = m->next) {
    if (p->count == 24)
      drain(p, 23);
    dial(p, m);
  }
  drain(p, 0);
}

// A twin that drains only when all have been dialled.
void drainsAtEnd(struct poller *p, struct meter *first) {
  for (struct meter *m = first; m; m = m->next)
    dial(p, m);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  drain(p, 0);
}

static void dialAlone(struct poller *p, struct meter *m) {
  m->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  connect(m->fd, m->address, m->length);
  p->fds[p->count].fd = dup(0);
  p->count++;
}

// A twin in whose table stand other descriptors.
void drainsOthers(struct poller *p, struct meter *first) {
  for (struct meter *m = first; m; m = m->next) {
    if (p->count == 24)
      drain(p, 23);
    dialAlone(p, m);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
