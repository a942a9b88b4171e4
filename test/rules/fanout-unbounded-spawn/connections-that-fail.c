// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A helper that says that it could not connect has closed the connection.

#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

struct calls {
  struct pollfd fds[32];
  nfds_t open;
};

static int dial(struct calls *c, const struct sockaddr *to, socklen_t size) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, to, size) != 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  c->fds[c->open++] = (struct pollfd){.fd = fd, .events = POLLOUT};
  return 0;
}

static void settle(struct calls *c) {
  if (poll(c->fds, c->open, 1000) <= 0)
    return;
  for (nfds_t i = c->open; i-- > 0;)
    if (c->fds[i].revents) {
      close(c->fds[i].fd);
      c->fds[i] = c->fds[--c->open];
    }
}

// OK: where dial() fails it has closed the connection.
void callAll(const struct sockaddr *units, size_t n, socklen_t size) {
  struct calls c = {0};
  for (size_t i = 0; i < n; i++) {
    if (dial(&c, &units[i], size) != 0)
      continue;
    while (c.open >= 32)
      settle(&c);
  }
}

static int dialKept(struct calls *c, const struct sockaddr *to, int *busy) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, to, sizeof(*to)) != 0) {
    *busy = fd;
    return errno == EINPROGRESS ? 1 : 2; // goes on
  }
  c->fds[c->open++] = (struct pollfd){.fd = fd, .events = POLLOUT};
  return 0;
}

// The connections that are still made are open and not counted.
void callKept(const struct sockaddr *units, size_t n, int *busy) {
  struct calls c = {0};
  for (size_t i = 0; i < n; i++) {
    if (dialKept(&c, &units[i], &busy[i]) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      continue;
    while (c.open >= 32)
      settle(&c);
  }
}
