// spawn: pthread_create detached
// loop: accept loop
// origin: connections of a socket
// waits: detached
// distance: same function
// differs: limiter
// A: bounded N9 | limiter: number of players compared, a full lobby closes the connection
// B: unbounded Y8 | limiter: none
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

#define LOBBY_SEATS 16

struct lobby {
  int listener;
  atomic_int seated;
  long turned_away;
};

struct player {
  struct lobby *lobby;
  int fd;
};

static void *play(void *arg) {
  struct player *p = arg;
  witnessTask();
  if (send(p->fd, "bye\n", 4, MSG_NOSIGNAL) < 0)
    perror("lobby: send");
  close(p->fd);
  atomic_fetch_sub(&p->lobby->seated, 1);
  free(p);
  return NULL;
}

int lobby_serve(struct lobby *l) {
  for (;;) {
    pthread_t tid;
    int fd = accept(l->listener, NULL, NULL);
    if (fd < 0) {
      if (errno == EINTR || errno == ECONNABORTED)
        continue;
      return errno == EAGAIN ? 0 : -1;
    }
#ifndef TWIN
    if (atomic_load(&l->seated) >= LOBBY_SEATS) {
      l->turned_away++;
      close(fd);
      continue;
    }
#endif
    struct player *p = malloc(sizeof(*p));
    p->lobby = l;
    p->fd = fd;
    atomic_fetch_add(&l->seated, 1);
    if (pthread_create(&tid, NULL, play, p) != 0) {
      atomic_fetch_sub(&l->seated, 1);
      close(fd);
      free(p);
      continue;
    }
    pthread_detach(tid);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t size = sizeof(me);
  struct timeval idle = {0, 200000};
  struct lobby l = {.listener = socket(AF_INET, SOCK_STREAM, 0)};
  me.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(l.listener, (struct sockaddr *)&me, size);
  listen(l.listener, 4096);
  setsockopt(l.listener, SOL_SOCKET, SO_RCVTIMEO, &idle, sizeof(idle));
  getsockname(l.listener, (struct sockaddr *)&me, &size);
  for (size_t i = 0; i < n; i++)
    connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&me, size);
  lobby_serve(&l);
  return witnessReport();
}
