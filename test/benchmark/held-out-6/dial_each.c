// trap: T40 D11
// spawn: socket and connect
// loop: for over a list
// origin: lines of a file
// waits: A: poll after the loop; B: close in the iteration
// distance: helper function
// differs: where the socket is closed
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: closed in the iteration
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>

static int dial(const char *addr, unsigned short port) {
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_port = htons(port)};
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  inet_pton(AF_INET, addr, &sa.sin_addr);
  if (connect(fd, (struct sockaddr *)&sa, sizeof sa) < 0 && errno != EINPROGRESS) {
    close(fd);
    return -1;
  }
  witnessEnter();
  return fd;
}

static void hang_up(int fd) {
  close(fd);
  witnessLeave();
}

static int knock(FILE *hosts, unsigned short port) {
  char host[32];
  size_t open = 0;
  int *fds = NULL;
  while (fscanf(hosts, "%31s", host) == 1) {
    int fd = dial(host, port);
    if (fd < 0)
      continue;
#ifdef TWIN
    hang_up(fd);
#else
    fds = realloc(fds, (open + 1) * sizeof *fds);
    fds[open++] = fd;
#endif
  }
  while (open > 0)
    hang_up(fds[--open]);
  free(fds);
  return 0;
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof sa;
  int srv = socket(AF_INET, SOCK_STREAM, 0);
  bind(srv, (struct sockaddr *)&sa, len);
  listen(srv, 4096);
  getsockname(srv, (struct sockaddr *)&sa, &len);
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fputs("127.0.0.1\n", f);
  rewind(f);
  knock(f, ntohs(sa.sin_port));
  return witnessReport();
}
