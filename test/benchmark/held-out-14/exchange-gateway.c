// spawn: non-blocking connect
// loop: for over the tokens of a text
// origin: venues of an order routing request
// waits: poll
// distance: helper function
// differs: what part of the input is kept
// A: unbounded Y1 | limiter: none, the table grows
// B: bounded N11 | limiter: a table of fixed size is filled, the rest is dropped
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>

#define VENUES 24

struct route {
  struct pollfd *venues;
  size_t count, room;
};

static int grow(struct route *r) {
  struct pollfd *larger;
  if (r->count < r->room)
    return 0;
#ifdef TWIN
  if (r->room == VENUES)
    return -ENOSPC;
#endif
  larger = realloc(r->venues, (r->room + VENUES) * sizeof(*larger));
  if (!larger)
    return -ENOMEM;
  r->venues = larger;
  r->room += VENUES;
  return 0;
}

static int dial(struct route *r, unsigned short port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -errno;
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd, (struct sockaddr *)&to, sizeof(to)) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -errno;
  }
  witnessEnter();
  r->venues[r->count].fd = fd;
  r->venues[r->count++].events = POLLOUT;
  return 0;
}

static void settle(struct route *r) {
  size_t i, open = r->count;
  while (open > 0 && poll(r->venues, r->count, 500) > 0)
    for (i = 0; i < r->count; i++)
      if (r->venues[i].revents) {
        close(r->venues[i].fd);
        r->venues[i].fd = -1;
        open--;
        witnessLeave();
      }
}

int route_order(const char *venues) {
  struct route r = {NULL, 0, 0};
  char *end;
  int error = 0;
  for (; *venues; venues = *end == ',' ? end + 1 : end) {
    unsigned long port = strtoul(venues, &end, 10);
    if (end == venues || port == 0 || port > 65535) {
      error = -EINVAL;
      break;
    }
    if ((error = grow(&r)) < 0 || (error = dial(&r, port)) < 0)
      break;
  }
  settle(&r);
  free(r.venues);
  return error;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  struct rlimit files = {4096, 4096};
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  char *text = calloc(n + 1, 8), *to = text;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  setrlimit(RLIMIT_NOFILE, &files);
  bind(fd, (struct sockaddr *)&at, len);
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&at, &len);
  for (i = 0; i < n; i++)
    to += sprintf(to, "%s%u", i ? "," : "", ntohs(at.sin_port));
  route_order(text);
  return witnessReport();
}
