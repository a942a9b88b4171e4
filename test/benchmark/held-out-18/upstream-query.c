// spawn: non-blocking sockets with poll
// loop: strtok over a list
// origin: parsed text
// waits: event loop
// distance: helper function
// differs: limiter
// A: bounded N7 | limiter: a longer list is refused
// B: unbounded Y7 | limiter: a longer list is reported
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_UPSTREAMS 32

struct query_set {
  struct pollfd *fds;
  size_t used;
};

static int query_upstream(struct query_set *set, const char *address) {
  struct sockaddr_in to = {0};
  to.sin_family = AF_INET;
  to.sin_port = htons(9);
  if (inet_pton(AF_INET, address, &to.sin_addr) != 1)
    return -1;
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  if (connect(fd, (struct sockaddr *)&to, sizeof(to)) != 0) {
    close(fd);
    return -1;
  }
  witnessEnter();
  send(fd, "\0\1", 2, 0);
  set->fds[set->used].fd = fd;
  set->fds[set->used].events = POLLIN;
  set->used++;
  return 0;
}

static void await_answers(struct query_set *set, int timeout_ms) {
  char answer[512];
  poll(set->fds, set->used, timeout_ms);
  for (size_t i = 0; i < set->used; i++) {
    if (set->fds[i].revents & POLLIN)
      (void)!read(set->fds[i].fd, answer, sizeof(answer));
    close(set->fds[i].fd);
    witnessLeave();
  }
}

static size_t count_upstreams(const char *list) {
  size_t n = 1;
  for (; *list; list++)
    n += *list == ',';
  return n;
}

int race_upstreams(char *list) {
  struct query_set set = {0};
  size_t n = count_upstreams(list);
  if (n > MAX_UPSTREAMS) {
    fprintf(stderr, "resolver: %zu upstreams, at most %d expected\n", n, MAX_UPSTREAMS);
#ifndef TWIN
    return -1;
#endif
  }
  set.fds = calloc(n, sizeof(*set.fds));
  if (!set.fds)
    return -1;
  char *save;
  for (char *a = strtok_r(list, ",", &save); a; a = strtok_r(NULL, ",", &save))
    if (query_upstream(&set, a) != 0)
      fprintf(stderr, "resolver: %s: not usable\n", a);
  await_answers(&set, 100);
  free(set.fds);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *list = calloc(n, sizeof("127.0.0.1,"));
  for (size_t i = 0; i < n; i++)
    strcat(list, i ? ",127.0.0.1" : "127.0.0.1");
  race_upstreams(list);
  return witnessReport();
}
