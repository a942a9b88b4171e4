// spawn: pthread_create detached
// loop: while strtok_r
// origin: line received from a peer
// waits: detached
// distance: same function
// differs: when the task gives its slot back
// A: unbounded Y5 | limiter: sem_t, posted before the work
// B: bounded N4 | limiter: sem_t, posted after the work
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <sys/socket.h>

static sem_t budget;

static void *purge_key(void *key) {
  witnessEnter();
#ifndef TWIN
  sem_post(&budget);
#endif
  witnessWork();
  if (strchr(key, ' '))
    fprintf(stderr, "key with a blank\n");
  free(key);
  witnessLeave();
#ifdef TWIN
  sem_post(&budget);
#endif
  return NULL;
}

static void on_purge(int sock) {
  static char line[1 << 16];
  char *state = NULL;
  ssize_t got = recv(sock, line, sizeof line - 1, MSG_WAITALL);
  if (got <= 0)
    return;
  line[got] = '\0';
  pthread_attr_t at;
  pthread_attr_init(&at);
  pthread_attr_setdetachstate(&at, PTHREAD_CREATE_DETACHED);
  char *key = strtok_r(line, ",", &state);
  while (key) {
    pthread_t id;
    sem_wait(&budget);
    if (pthread_create(&id, &at, purge_key, strdup(key)))
      sem_post(&budget);
    key = strtok_r(NULL, ",", &state);
  }
  pthread_attr_destroy(&at);
}

int main(int argc, char **argv) {
  int sv[2];
  size_t n = witnessSize(argc, argv);
  sem_init(&budget, 0, 15);
  socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
  char *all = calloc(n, 8);
  for (size_t i = 0; i < n; i++)
    memcpy(all + i * 8, "session,", 8);
  (void)!write(sv[1], all, n * 8);
  close(sv[1]);
  on_purge(sv[0]);
  return witnessReport();
}
