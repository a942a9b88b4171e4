// spawn: pthread_create detached
// loop: endless accept loop
// origin: connections of clients
// limiter: count of sessions
// waits: detached
// distance: helper function
// differs: a connection over the limit is closed
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: count compared, the connection is closed
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

/* keyagentd: answers requests on a local socket; leaves when idle, as systemd starts it again. */

#define MAX_SESSIONS 24

static atomic_uint sessions;

static void *session(void *arg) {
  int fd = (int)(intptr_t)arg;
  char request[32] = "";
  witnessEnter();
  witnessWork();
  ssize_t got = read(fd, request, sizeof(request) - 1);
  if (got > 0 && strcmp(request, "LIST") == 0 && send(fd, "0 keys\n", 7, MSG_NOSIGNAL) < 0 && errno != EPIPE)
    perror("keyagentd: send");
  close(fd);
  witnessLeave();
  atomic_fetch_sub(&sessions, 1);
  return NULL;
}

static void welcome(int fd) {
  pthread_t tid;
#ifdef TWIN
  if (atomic_load(&sessions) >= MAX_SESSIONS) {
    close(fd);
    return;
  }
#endif
  atomic_fetch_add(&sessions, 1);
  if (pthread_create(&tid, NULL, session, (void *)(intptr_t)fd) != 0) {
    atomic_fetch_sub(&sessions, 1);
    close(fd);
    return;
  }
  pthread_detach(tid);
}

void serve(int listener) {
  struct timeval idle = {.tv_usec = 250000};
  setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &idle, sizeof(idle));
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    if (fd < 0) {
      if (errno == EINTR || errno == ECONNABORTED)
        continue;
      break;
    }
    welcome(fd);
  }
}

static void one_client(const struct sockaddr_un *to) {
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(fd, (const struct sockaddr *)to, sizeof(*to)) == 0 && send(fd, "LIST", 4, MSG_NOSIGNAL) < 0 &&
      errno != EPIPE)
    perror("client");
  close(fd);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  snprintf(at.sun_path + 1, sizeof(at.sun_path) - 1, "keyagentd-%d", (int)getpid());
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&at, sizeof(at)) < 0 || listen(listener, 64) < 0)
    return 1;
  if (fork() == 0) {
    for (size_t i = 0; i < n; i++)
      one_client(&at); /* one after the other */
    _exit(0);
  }
  serve(listener);
  wait(NULL);
  return witnessReport();
}
