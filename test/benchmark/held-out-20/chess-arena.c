// spawn: pthread_create detached
// loop: while read
// origin: binary messages of a socket
// limiter: counter of games
// waits: detached
// distance: helper function
// differs: whether the full table is refused
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: a game over the maximum is refused
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>

#define TABLES 32

struct challenge {
  unsigned white;
  unsigned black;
  unsigned clock_ms;
};

struct game {
  struct challenge terms;
  unsigned moves;
};

static atomic_int playing;
static unsigned refused;

static void *play(void *arg) {
  struct game *g = arg;
  witnessTask();
  g->moves++;
  free(g);
  atomic_fetch_sub(&playing, 1);
  return NULL;
}

static int open_game(const struct challenge *c) {
  pthread_t tid;
  struct game *g;
#ifdef TWIN
  if (atomic_load(&playing) >= TABLES) {
    refused++;
    return -1;
  }
#endif
  g = calloc(1, sizeof(*g));
  if (!g)
    return -1;
  g->terms = *c;
  atomic_fetch_add(&playing, 1);
  if (pthread_create(&tid, NULL, play, g) != 0) {
    atomic_fetch_sub(&playing, 1);
    free(g);
    return -1;
  }
  return pthread_detach(tid);
}

void serve_lobby(int sock) {
  struct challenge c;
  while (read(sock, &c, sizeof(c)) == (ssize_t)sizeof(c)) {
    if (c.white == c.black)
      continue;
    if (open_game(&c) != 0)
      fprintf(stderr, "lobby: %u vs %u not started\n", c.white, c.black);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
    return 1;
  struct challenge *all = calloc(n, sizeof(*all));
  for (size_t i = 0; i < n; i++)
    all[i] = (struct challenge){(unsigned)i, (unsigned)i + 1, 300000};
  if (write(ends[1], all, n * sizeof(*all)) < 0)
    return 1;
  close(ends[1]);
  serve_lobby(ends[0]);
  return witnessReport();
}
