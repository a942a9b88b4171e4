// spawn: pthread_create detached
// loop: endless accept loop
// origin: connections of players
// waits: detached
// distance: helper function
// limiter: atomic counter
// differs: whether a full lobby refuses
// A: unbounded Y8 | limiter: counter that is only shown
// B: bounded N9 | limiter: counter compared before the start
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>

#define SEATS 24

struct lobby {
  int listener;
  atomic_int players;
  atomic_int refused;
};

struct session {
  struct lobby *lobby;
  int fd;
};

static void *play(void *arg) {
  struct session *s = arg;
  witnessTask();
  close(s->fd);
  atomic_fetch_sub(&s->lobby->players, 1);
  free(s);
  return NULL;
}

static int seat(struct lobby *l, int fd) {
  pthread_t tid;
  struct session *s = malloc(sizeof(*s));
  if (!s)
    return -1;
  s->lobby = l;
  s->fd = fd;
  atomic_fetch_add(&l->players, 1);
  if (pthread_create(&tid, NULL, play, s) != 0) {
    atomic_fetch_sub(&l->players, 1);
    free(s);
    return -1;
  }
  return pthread_detach(tid);
}

void lobby_serve(struct lobby *l) {
  for (;;) {
    int fd = accept(l->listener, NULL, NULL);
    if (fd < 0)
      break;
    int now = atomic_load(&l->players);
    if (now >= SEATS) {
#ifdef TWIN
      atomic_fetch_add(&l->refused, 1);
      close(fd);
      continue;
#else
      fprintf(stderr, "lobby: %d players\n", now);
#endif
    }
    if (seat(l, fd) < 0)
      close(fd);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  struct lobby l = {socket(AF_INET, SOCK_STREAM, 0), 0, 0};
  struct timeval quiet = {1, 0};
  if (bind(l.listener, (struct sockaddr *)&at, len) || listen(l.listener, 4096) ||
      getsockname(l.listener, (struct sockaddr *)&at, &len))
    return 1;
  setsockopt(l.listener, SOL_SOCKET, SO_RCVTIMEO, &quiet, sizeof(quiet));
  for (size_t i = 0; i < n; i++) {
    int client = socket(AF_INET, SOCK_STREAM, 0);
    connect(client, (struct sockaddr *)&at, len);
    close(client);
  }
  lobby_serve(&l);
  return witnessReport();
}
