// spawn: non-blocking connect
// loop: do while over a linked list
// origin: linked list of a reply
// limiter: none
// waits: poll after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: poll until fewer than the maximum are open
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define MAX_OPEN 16

struct buddy {
  struct sockaddr_in addr;
  int online;
  struct buddy *next;
};

struct poller {
  struct pollfd *fds;
  struct buddy **owner;
  unsigned open, capacity;
};

static int probe_start(struct poller *p, struct buddy *b) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -errno;
  if (connect(fd, (struct sockaddr *)&b->addr, sizeof(b->addr)) != 0 && errno != EINPROGRESS) {
    close(fd);
    return -errno;
  }
  witnessEnter();
  if (p->open == p->capacity) {
    p->capacity = p->capacity ? p->capacity * 2 : 32;
    p->fds = realloc(p->fds, p->capacity * sizeof(*p->fds));
    p->owner = realloc(p->owner, p->capacity * sizeof(*p->owner));
  }
  p->fds[p->open] = (struct pollfd){.fd = fd, .events = POLLOUT};
  p->owner[p->open++] = b;
  return 0;
}

static void probe_collect(struct poller *p) {
  if (poll(p->fds, p->open, 1000) <= 0)
    return;
  for (unsigned i = 0; i < p->open;) {
    if (!p->fds[i].revents) {
      i++;
      continue;
    }
    p->owner[i]->online = (p->fds[i].revents & (POLLERR | POLLHUP)) == 0;
    close(p->fds[i].fd);
    witnessLeave();
    p->open--;
    p->fds[i] = p->fds[p->open];
    p->owner[i] = p->owner[p->open];
  }
}

void refresh_presence(struct poller *p, struct buddy *roster) {
  struct buddy *b = roster;
  if (!b)
    return;
  do {
#ifdef TWIN
    while (p->open >= MAX_OPEN)
      probe_collect(p);
#endif
    if (probe_start(p, b) != 0)
      b->online = 0;
  } while ((b = b->next) != NULL);
  while (p->open > 0)
    probe_collect(p);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t len = sizeof(here);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr *)&here, len) || listen(server, 4096))
    return 1;
  getsockname(server, (struct sockaddr *)&here, &len);
  struct buddy *roster = calloc(n, sizeof(*roster));
  for (size_t i = 0; i < n; i++) {
    roster[i].addr = here;
    roster[i].next = i + 1 < n ? &roster[i + 1] : NULL;
  }
  struct poller p = {0};
  refresh_presence(&p, roster);
  return witnessReport();
}
