// spawn: non-blocking connect
// loop: for over the tokens of a text
// origin: comma separated ports in a request
// limiter: number of open connections
// waits: poll after each start, and after the loop
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: polls until fewer than 24 are open
// B: unbounded Y4 | limiter: one poll that may find none finished
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>

#define OPEN_GATES 24

struct gate_set {
  struct pollfd *fds;
  size_t used, cap;
};

static int gate_open(struct gate_set *set, uint16_t port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd < 0)
    return -1;
  if (connect(fd, (struct sockaddr *)&to, sizeof(to)) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  if (set->used == set->cap) {
    set->cap = set->cap ? set->cap * 2 : 8;
    set->fds = realloc(set->fds, set->cap * sizeof(*set->fds));
  }
  witnessEnter();
  set->fds[set->used++] = (struct pollfd){.fd = fd, .events = POLLIN};
  return 0;
}

/* Takes the answers that have come; a gate that stays silent for the timeout is given up. */
static void gate_collect(struct gate_set *set, int timeout_ms) {
  int ready = poll(set->fds, set->used, timeout_ms);
  if (ready == 0 && timeout_ms > 0 && set->used > 0)
    set->fds[0].revents = POLLERR;
  for (size_t i = 0; i < set->used;) {
    if (!set->fds[i].revents) {
      i++;
      continue;
    }
    close(set->fds[i].fd);
    witnessLeave();
    set->fds[i] = set->fds[--set->used];
  }
}

int open_gates(char *request) {
  struct gate_set set = {0};
  int failed = 0;
  char *rest = NULL;
  for (char *p = strtok_r(request, ",", &rest); p; p = strtok_r(NULL, ",", &rest)) {
#ifndef TWIN
    while (set.used >= OPEN_GATES)
      gate_collect(&set, 1);
#else
    if (set.used >= OPEN_GATES)
      gate_collect(&set, 0);
#endif
    if (gate_open(&set, (uint16_t)atoi(p)) < 0)
      failed++;
  }
  while (set.used > 0)
    gate_collect(&set, 1);
  free(set.fds);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct rlimit files = {4096, 4096};
  setrlimit(RLIMIT_NOFILE, &files);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  int controller = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(controller, (struct sockaddr *)&at, sizeof(at)) || listen(controller, 4096))
    return 1;
  getsockname(controller, (struct sockaddr *)&at, &len);
  char *request = calloc(n, 8);
  for (size_t i = 0; i < n; i++)
    sprintf(request + strlen(request), "%u,", ntohs(at.sin_port));
  open_gates(request);
  return witnessReport();
}
