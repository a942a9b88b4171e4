// trap: D12 D16
// spawn: fork
// loop: endless accept loop
// origin: connections of clients
// waits: SIGCHLD or waitpid
// distance: same function
// differs: whether the server waits when children are many
// A: unbounded Y8 | limiter: count of children that nobody compares
// B: bounded N9 | limiter: waits while 12 children run
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

static int children;

static void reap(int block) {
  while (children > 0 && waitpid(-1, NULL, block ? 0 : WNOHANG) > 0) {
    children--;
    block = 0;
  }
}

static void serve(int fd) {
  char req[32];
  ssize_t n = read(fd, req, sizeof req);
  witnessTask();
  if (n > 0 && req[0] == 'q')
    fputs("quit\n", stderr);
  close(fd);
}

static void run(int srv) {
  for (;;) {
#ifdef TWIN
    reap(children >= 12);
#else
    reap(0);
#endif
    int fd = accept(srv, NULL, NULL);
    if (fd < 0) {
      if (errno == EINTR)
        continue;
      return;
    }
    if (fork() == 0) {
      serve(fd);
      _exit(0);
    }
    children++;
    close(fd);
  }
}

int main(int argc, char **argv) {
  struct sockaddr_un sa = {.sun_family = AF_UNIX};
  int srv = socket(AF_UNIX, SOCK_STREAM, 0);
  snprintf(sa.sun_path + 1, sizeof sa.sun_path - 1, "inetd.%d", (int)getpid());
  bind(srv, (struct sockaddr *)&sa, sizeof sa);
  listen(srv, 4096);
  size_t n = witnessSize(argc, argv);
  if (fork() == 0) {
    for (size_t i = 0; i < n; i++) {
      int c = socket(AF_UNIX, SOCK_STREAM, 0);
      if (connect(c, (struct sockaddr *)&sa, sizeof sa) == 0 && write(c, "get\n", 4) != 4)
        perror("write");
    }
    shutdown(srv, SHUT_RDWR);
    _exit(0);
  }
  children++;
  run(srv);
  return witnessReport();
}
