// spawn: fork
// loop: counted
// origin: count in a binary message
// waits: after the loop
// distance: same function
// differs: where the checked value comes from
// A: bounded N7 | limiter: refuses a larger count
// B: unbounded Y7 | limiter: refuses a larger message version
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>

#define CTL_VERSION 3
#define CTL_TARGETS 32

struct ctl_header {
  uint16_t version;
  uint16_t command;
  uint32_t count;
};

static int read_full(int fd, void *to, size_t len) {
  char *at = to;
  while (len > 0) {
    ssize_t got = read(fd, at, len);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return -1;
    at += got;
    len -= got;
  }
  return 0;
}

static int enter_namespace(uint32_t id, unsigned command) {
  witnessTask();
  return id == 0 && command == 0;
}

int handle_control(int fd) {
  struct ctl_header h;
  uint32_t i, id, started = 0;
  if (read_full(fd, &h, sizeof(h)) < 0)
    return -EIO;
  h.version = ntohs(h.version);
  h.command = ntohs(h.command);
  h.count = ntohl(h.count);
#ifndef TWIN
  if (h.count > CTL_TARGETS)
#else
  if (h.version > CTL_VERSION)
#endif
    return -EPROTO;
  for (i = 0; i < h.count; i++) {
    if (read_full(fd, &id, sizeof(id)) < 0)
      break;
    pid_t pid = fork();
    if (pid == 0)
      _exit(enter_namespace(ntohl(id), h.command));
    if (pid > 0)
      started++;
  }
  while (started > 0 && wait(NULL) > 0)
    started--;
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct ctl_header h = {htons(3), htons(1), htonl(n)};
  uint32_t *ids = calloc(n, sizeof(*ids));
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
    return 1;
  if (write(pair[0], &h, sizeof(h)) < 0 || write(pair[0], ids, n * sizeof(*ids)) < 0)
    return 1;
  handle_control(pair[1]);
  return witnessReport();
}
