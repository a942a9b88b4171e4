// spawn: connect
// loop: for over array
// origin: pointer and length
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: poll after the loop
// B: bounded N6 | limiter: ten sockets at a time | waits: poll per ten
// witness: runnable
#include "witness.h"
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>

static int await_replies(struct pollfd *p, size_t n) {
  int ok = 0;
  for (size_t i = 0; i < n; i++) {
    char c;
    p[i].events = POLLIN;
    if (p[i].fd >= 0 && poll(&p[i], 1, 20000) == 1 && read(p[i].fd, &c, 1) == 1)
      ok++;
    if (p[i].fd >= 0)
      close(p[i].fd);
  }
  return ok;
}

int ping_peers(const struct sockaddr_in *peers, size_t count) {
  struct pollfd *p = calloc(count, sizeof(*p));
  size_t open = 0;
  int ok = 0;

  for (size_t i = 0; i < count; i++) {
#ifdef TWIN
    if (open == 10) {
      ok += await_replies(p, open);
      open = 0;
    }
#endif
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (fd < 0)
      break;
    connect(fd, (const struct sockaddr *)&peers[i], sizeof(peers[i]));
    p[open++].fd = fd;
  }
  ok += await_replies(p, open);
  free(p);
  return ok;
}

static void *answer(void *arg) {
  int fd = (int)(intptr_t)arg;
  witnessTask();
  if (write(fd, "k", 1) != 1)
    abort();
  close(fd);
  return NULL;
}

static void *serve(void *arg) {
  int fd, lfd = (int)(intptr_t)arg;
  pthread_t t;
  while ((fd = accept(lfd, NULL, NULL)) >= 0)
    if (pthread_create(&t, NULL, answer, (void *)(intptr_t)fd) == 0)
      pthread_detach(t);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  int lfd = socket(AF_INET, SOCK_STREAM, 0);
  pthread_t t;
  bind(lfd, (struct sockaddr *)&at, len);
  listen(lfd, 4096);
  getsockname(lfd, (struct sockaddr *)&at, &len);
  pthread_create(&t, NULL, serve, (void *)(intptr_t)lfd);
  struct sockaddr_in *peers = calloc(n, sizeof(*peers));
  for (size_t i = 0; i < n; i++)
    peers[i] = at;
  ping_peers(peers, n);
  return witnessReport();
}
