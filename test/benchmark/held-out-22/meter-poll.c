// spawn: connect non-blocking
// loop: counted
// origin: parsed list of addresses
// limiter: none
// waits: poll
// distance: helper function
// differs: how much of the list is walked
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the round is cut to a fixed length
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define ROUND_LENGTH 40
#define REPLY_MS 60

struct meter {
  struct sockaddr_in addr;
  uint32_t reading;
};

struct concentrator {
  struct meter *meters;
  size_t count, cap;
  unsigned silent;
};

static int add_meter(struct concentrator *c, const char *token) {
  char ip[32];
  unsigned port;
  if (sscanf(token, "%31[0-9.]:%u", ip, &port) != 2)
    return -1;
  if (c->count == c->cap) {
    c->cap = c->cap ? c->cap * 2 : 16;
    c->meters = realloc(c->meters, c->cap * sizeof(*c->meters));
  }
  struct meter *m = &c->meters[c->count++];
  memset(m, 0, sizeof(*m));
  m->addr.sin_family = AF_INET;
  m->addr.sin_port = htons((uint16_t)port);
  return inet_pton(AF_INET, ip, &m->addr.sin_addr) == 1 ? 0 : -1;
}

int concentrator_parse(struct concentrator *c, char *list) {
  for (char *t = strtok(list, ",\n"); t; t = strtok(NULL, ",\n"))
    if (add_meter(c, t) < 0)
      return -1;
  return 0;
}

static int dial(const struct meter *m) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (const struct sockaddr *)&m->addr, sizeof(m->addr)) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  return fd;
}

void concentrator_read(struct concentrator *c) {
  size_t round = c->count;
#ifdef TWIN
  if (round > ROUND_LENGTH)
    round = ROUND_LENGTH;
#endif
  struct pollfd *fds = calloc(round, sizeof(*fds));
  for (size_t i = 0; i < round; i++) {
    fds[i].fd = dial(&c->meters[i]);
    fds[i].events = POLLIN;
  }
  poll(fds, round, REPLY_MS);
  for (size_t i = 0; i < round; i++) {
    if (fds[i].fd < 0)
      continue;
    if (!(fds[i].revents & POLLIN) || read(fds[i].fd, &c->meters[i].reading, 4) != 4)
      c->silent++;
    close(fds[i].fd);
    witnessLeave();
  }
  free(fds);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(sa);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  bind(fd, (struct sockaddr *)&sa, sizeof(sa));
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&sa, &len);
  char *list = calloc(n, 32);
  for (size_t i = 0, at = 0; i < n; i++)
    at += (size_t)sprintf(list + at, "127.0.0.1:%d,", ntohs(sa.sin_port));
  struct concentrator c = {0};
  concentrator_parse(&c, list);
  concentrator_read(&c);
  return witnessReport();
}
