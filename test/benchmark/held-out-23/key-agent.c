// spawn: fork
// loop: endless, accept
// origin: connections of clients
// distance: helper function
// waits: reaped in the loop, without blocking
// differs: whether the number of children is compared
// A: unbounded Y8 | limiter: backlog of the socket
// B: bounded N9 | limiter: number of children compared, the client is turned away
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

#define BACKLOG 16
#define MAX_CLIENTS 32

struct agent {
  int listener;
  int nchildren;
};

static int agent_open(struct agent *a, const struct sockaddr_un *where) {
  struct timeval idle = {0, 400000};
  a->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (a->listener < 0)
    return -1;
  setsockopt(a->listener, SOL_SOCKET, SO_RCVTIMEO, &idle, sizeof(idle));
  if (bind(a->listener, (const struct sockaddr *)where, sizeof(*where)) != 0)
    return -1;
  return listen(a->listener, BACKLOG);
}

static void reap_children(struct agent *a) {
  while (waitpid(-1, NULL, WNOHANG) > 0)
    a->nchildren--;
}

static void serve_client(int fd) {
  char request[64];
  witnessEnter();
  if (read(fd, request, sizeof(request)) > 0)
    witnessWork();
  witnessLeave();
}

int agent_loop(struct agent *a) {
  for (;;) {
    int fd = accept(a->listener, NULL, NULL);
    reap_children(a);
    if (fd < 0) {
      if (errno == EINTR || errno == ECONNABORTED)
        continue;
      return errno == EAGAIN ? 0 : -1;
    }
#ifdef TWIN
    if (a->nchildren >= MAX_CLIENTS) {
      close(fd);
      continue;
    }
#endif
    pid_t pid = fork();
    if (pid == 0) {
      serve_client(fd);
      _exit(0);
    }
    close(fd);
    if (pid > 0)
      a->nchildren++;
  }
}

static void client_load(const struct sockaddr_un *where, size_t n) {
  for (size_t i = 0; i < n; i++) {
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fd < 0 || connect(fd, (const struct sockaddr *)where, sizeof(*where)) != 0)
      _exit(1);
    if (write(fd, "SIGN", 4) != 4)
      continue;
  }
  _exit(0);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_un where = {.sun_family = AF_UNIX};
  snprintf(where.sun_path + 1, sizeof(where.sun_path) - 1, "agent.%d", (int)getpid());
  struct agent a = {-1, 0};
  if (agent_open(&a, &where) != 0)
    return 1;
  pid_t load = fork();
  if (load == 0)
    client_load(&where, n);
  a.nchildren = 1;
  agent_loop(&a);
  return witnessReport();
}
