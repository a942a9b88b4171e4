// spawn: non-blocking connect
// loop: counted
// origin: members of a handshake message
// waits: poll after the loop
// distance: helper function
// limiter: none
// differs: where the number comes from
// A: unbounded Y1 | origin: members of a handshake message
// B: abstain-ok U1 | origin: a table of peers that other code fills
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

struct peer {
  char address[64];
  int fd;
};

struct node {
  struct peer *peers;
  unsigned npeers;
};

struct handshake {
  uint16_t version;
  uint16_t nmembers;
  struct peer members[];
};

static int open_link(struct peer *p) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  memcpy(to.sun_path + 1, p->address, sizeof(p->address));
  p->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (p->fd < 0)
    return -errno;
  if (connect(p->fd, (struct sockaddr *)&to, sizeof(to)) < 0 && errno != EINPROGRESS) {
    int err = errno;
    close(p->fd);
    p->fd = -1;
    return -err;
  }
  witnessEnter();
  return 0;
}

static int link_up(struct peer *p, int timeout) {
  struct pollfd wait = {p->fd, POLLOUT, 0};
  int up = poll(&wait, 1, timeout) == 1 && !(wait.revents & (POLLERR | POLLHUP));
  close(p->fd);
  p->fd = -1;
  witnessLeave();
  return up;
}

/// How many peers answer, after a handshake asked for a survey of the group.
int survey_group(struct node *self, struct handshake *hs) {
#ifndef TWIN
  struct peer *targets = hs->members;
  unsigned count = hs->nmembers;
#else
  struct peer *targets = self->peers;
  unsigned count = self->npeers;
#endif
  int up = 0;
  if (hs->version != 3)
    return -EPROTO;
  for (unsigned i = 0; i < count; i++)
    if (open_link(&targets[i]) < 0)
      fprintf(stderr, "peer %s is out of reach\n", targets[i].address);
  for (unsigned i = 0; i < count; i++)
    if (targets[i].fd >= 0)
      up += link_up(&targets[i], 100);
  return up;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_un here = {.sun_family = AF_UNIX};
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  char name[64] = {0};
  snprintf(name, sizeof(name), "replica-%d", (int)getpid());
  memcpy(here.sun_path + 1, name, sizeof(name));
  if (bind(listener, (struct sockaddr *)&here, sizeof(here)) != 0 || listen(listener, 4096) != 0)
    return 1;
  struct handshake *hs = calloc(1, sizeof(*hs) + n * sizeof(struct peer));
  struct node self = {calloc(n, sizeof(struct peer)), (unsigned)n};
  hs->version = 3;
  hs->nmembers = (uint16_t)n;
  for (size_t i = 0; i < n; i++) {
    memcpy(hs->members[i].address, name, sizeof(name));
    memcpy(self.peers[i].address, name, sizeof(name));
  }
  survey_group(&self, hs);
  return witnessReport();
}
