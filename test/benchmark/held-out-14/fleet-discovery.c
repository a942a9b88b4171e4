// spawn: non-blocking connect
// loop: fscanf
// origin: addresses in a fleet file
// waits: poll
// distance: helper function
// differs: what the number in flight is compared with
// A: bounded N5 | limiter: window of sixteen sockets
// B: unbounded Y3 | limiter: window as large as the table, which grows
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>

#define WINDOW 16

struct probes {
  struct pollfd *fds;
  size_t used, capacity;
  unsigned answered;
};

static int reserve(struct probes *p) {
  if (p->used < p->capacity)
    return 0;
  p->capacity = p->capacity ? p->capacity * 2 : WINDOW;
  p->fds = realloc(p->fds, p->capacity * sizeof(*p->fds));
  return p->fds ? 0 : -1;
}

static int probe_start(struct probes *p, const char *host, unsigned port) {
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port)};
  int fd;
  if (inet_pton(AF_INET, host, &a.sin_addr) != 1 || reserve(p) != 0 ||
      (fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) < 0)
    return -1;
  if (connect(fd, (struct sockaddr *)&a, sizeof(a)) != 0 && errno != EINPROGRESS)
    return close(fd);
  witnessEnter();
  p->fds[p->used++] = (struct pollfd){fd, POLLIN, 0};
  return 0;
}

static void probe_collect(struct probes *p) {
  char hello[32];
  if (poll(p->fds, p->used, 1000) <= 0)
    return;
  for (size_t i = p->used; i-- > 0;) {
    if (!p->fds[i].revents)
      continue;
    if (recv(p->fds[i].fd, hello, sizeof(hello), 0) > 0)
      p->answered++;
    close(p->fds[i].fd);
    p->fds[i] = p->fds[--p->used];
    witnessLeave();
  }
}

int discover(struct probes *p, FILE *fleet) {
  char host[64];
  unsigned port;
  while (fscanf(fleet, "%63s %u", host, &port) == 2) {
    if (probe_start(p, host, port) != 0)
      fprintf(stderr, "skipping %s:%u\n", host, port);
#ifndef TWIN
    while (p->used >= WINDOW)
#else
    while (p->used > p->capacity)
#endif
      probe_collect(p);
  }
  while (p->used > 0)
    probe_collect(p);
  return (int)p->answered;
}

static void robots(int listener) {
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    send(fd, "robot 7 idle\n", 13, MSG_NOSIGNAL);
    close(fd);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(a);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct probes p = {NULL, 0, 0, 0};
  FILE *fleet = tmpfile();
  bind(listener, (struct sockaddr *)&a, len);
  listen(listener, 2048);
  getsockname(listener, (struct sockaddr *)&a, &len);
  for (size_t i = 0; i < n; i++)
    fprintf(fleet, "127.0.0.1 %u\n", ntohs(a.sin_port));
  rewind(fleet);
  pid_t child = fork();
  if (child == 0)
    robots(listener);
  discover(&p, fleet);
  kill(child, SIGKILL);
  return witnessReport();
}
