// spawn: fork
// loop: accept loop
// origin: peers
// waits: waitpid
// distance: same function
// differs: how children are awaited
// A: unbounded Y8 | limiter: collects only children that have ended
// B: bounded N5 | limiter: waits for a child when enough run
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#define MAX_CHILDREN 6

static void session(int fd) {
  witnessTask();
  close(fd);
}

void run_server(int lfd) {
  int children = 0;
  while (1) {
    int fd = accept(lfd, NULL, NULL);
    if (fd == -1) {
      if (errno == EINTR)
        continue;
      return;
    }
    switch (fork()) {
    case -1:
      perror("fork");
      break;
    case 0:
      close(lfd);
      session(fd);
      _exit(0);
    default:
      children++;
    }
    close(fd);
#ifndef TWIN
    while (waitpid(-1, NULL, WNOHANG) > 0)
      children--;
#else
    while (children >= MAX_CHILDREN && waitpid(-1, NULL, 0) > 0)
      children--;
#endif
  }
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET};
  struct rlimit lim = {4096, 4096};
  socklen_t len = sizeof(sa);
  size_t n = witnessSize(argc, argv);
  int lfd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  setrlimit(RLIMIT_NOFILE, &lim);
  sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(lfd, (struct sockaddr *)&sa, len);
  listen(lfd, 4096);
  getsockname(lfd, (struct sockaddr *)&sa, &len);
  while (n--)
    connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&sa, len);
  run_server(lfd);
  return witnessReport();
}
