// spawn: pthread_create detached
// loop: while over accept
// origin: connections of clients
// limiter: POSIX semaphore
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: semaphore acquired before the connection is taken
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define MAX_SESSIONS 10

struct gateway {
  int listener;
  atomic_bool stopping;
  sem_t sessions;
  unsigned long served;
};

struct session {
  struct gateway *gateway;
  int fd;
};

static void *serve_session(void *arg) {
  struct session *s = arg;
  char request[64];
  witnessEnter();
  ssize_t got = read(s->fd, request, sizeof(request) - 1);
  witnessWork();
  if (got >= 4 && memcmp(request, "STOP", 4) == 0) {
    s->gateway->stopping = 1;
    shutdown(s->gateway->listener, SHUT_RDWR);
  }
  close(s->fd);
  witnessLeave();
  sem_post(&s->gateway->sessions);
  free(s);
  return NULL;
}

static int start_session(struct gateway *g, int fd) {
  pthread_t thread;
  struct session *s = malloc(sizeof(*s));
  if (!s)
    return -1;
  *s = (struct session){g, fd};
  if (pthread_create(&thread, NULL, serve_session, s) != 0) {
    free(s);
    return -1;
  }
  return pthread_detach(thread);
}

void serve(struct gateway *g) {
  while (!g->stopping) {
#ifdef TWIN
    sem_wait(&g->sessions);
#endif
    int fd = accept(g->listener, NULL, NULL);
    if (fd < 0) {
      if (errno == EINTR || errno == ECONNABORTED)
        continue;
      break;
    }
    if (start_session(g, fd) != 0)
      close(fd);
    else
      g->served++;
  }
}

static FILE *start_household(const char *path, size_t requests) {
  char command[512];
  snprintf(command, sizeof(command),
           "python3 -c \"import socket\n"
           "for i in range(%zu, -1, -1):\n"
           "  s = socket.socket(socket.AF_UNIX)\n"
           "  s.connect('%s')\n"
           "  s.send(b'GET lamp' if i else b'STOP now')\n"
           "  s.close()\"", requests, path);
  return popen(command, "r");
}

int main(int argc, char **argv) {
  static struct gateway g;
  struct sockaddr_un where = {AF_UNIX, ""};
  size_t n = witnessSize(argc, argv);
  snprintf(where.sun_path, sizeof(where.sun_path), "/tmp/gateway-%d", (int)getpid());
  sem_init(&g.sessions, 0, MAX_SESSIONS);
  g.listener = socket(AF_UNIX, SOCK_STREAM, 0);
  bind(g.listener, (struct sockaddr *)&where, sizeof(where));
  listen(g.listener, 64);
  FILE *clients = start_household(where.sun_path, n);
  serve(&g);
  pclose(clients);
  unlink(where.sun_path);
  return witnessReport();
}
