// spawn: non-blocking connect
// loop: counted
// origin: bidders of an auction request
// waits: poll until the deadline
// distance: helper function
// limiter: comparison before the loop
// differs: what a large auction leads to
// A: bounded N7 | limiter: an error
// B: unbounded Y7 | limiter: a larger array
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>

#define AUCTION_BIDDERS 48

struct bidder {
  struct sockaddr_in endpoint;
  long bid_micros;
};

struct auction {
  struct bidder *bidders;
  nfds_t bidder_count;
  int deadline_ms;
};

static int open_bidder(const struct bidder *b) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  fcntl(fd, F_SETFL, O_NONBLOCK);
  if (connect(fd, (const struct sockaddr *)&b->endpoint, sizeof(b->endpoint)) < 0 &&
      errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  return fd;
}

static void close_bidder(int fd) {
  if (fd < 0)
    return;
  witnessLeave();
  close(fd);
}

int auction_run(struct auction *a) {
  struct pollfd small[AUCTION_BIDDERS], *fds = small;
  int answers = 0;
  if (a->bidder_count > AUCTION_BIDDERS) {
#ifndef TWIN
    errno = E2BIG;
    return -1;
#else
    fds = calloc(a->bidder_count, sizeof(*fds));
    if (!fds)
      return -1;
#endif
  }
  for (nfds_t i = 0; i < a->bidder_count; i++) {
    fds[i].fd = open_bidder(&a->bidders[i]);
    fds[i].events = POLLOUT;
  }
  if (poll(fds, a->bidder_count, a->deadline_ms) > 0)
    for (nfds_t i = 0; i < a->bidder_count; i++)
      if (fds[i].revents & POLLOUT) {
        a->bidders[i].bid_micros = 100;
        answers++;
      }
  for (nfds_t i = 0; i < a->bidder_count; i++)
    close_bidder(fds[i].fd);
  if (fds != small)
    free(fds);
  return answers;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof(at);
  int exchange = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(exchange, (struct sockaddr *)&at, sizeof(at)) || listen(exchange, 4096) ||
      getsockname(exchange, (struct sockaddr *)&at, &size))
    return 1;
  struct auction a = {calloc(n, sizeof(struct bidder)), n, 100};
  for (size_t i = 0; i < n; i++)
    a.bidders[i].endpoint = at;
  auction_run(&a);
  return witnessReport();
}
