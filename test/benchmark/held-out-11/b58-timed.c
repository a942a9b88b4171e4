// spawn: pthread_create detached
// loop: for with strsep
// origin: lines of a control message
// limiter: semaphore with a time limit
// waits: detached
// distance: helper function
// differs: what happens when no slot comes free in time
// A: unbounded Y4 | limiter: semaphore, its time-out ignored
// B: bounded N4 | limiter: semaphore, after its time-out the target is skipped
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <time.h>

/* pinger: "PING\n<host>\n<host>\n..." measures the round trip to each host. */

struct target {
  char host[48];
  double rtt;
};

static sem_t raw_sockets;

static void *ping_main(void *arg) {
  struct target *t = arg;
  witnessTask();
  t->rtt = (double)strlen(t->host) / 10;
  free(t);
  sem_post(&raw_sockets);
  return NULL;
}

static int take_socket(const char *host) {
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_nsec += 300000;
  if (until.tv_nsec >= 1000000000) {
    until.tv_sec++;
    until.tv_nsec -= 1000000000;
  }
  if (sem_timedwait(&raw_sockets, &until) == 0)
    return 0;
  fprintf(stderr, "pinger: %s waits for a socket: %s\n", host, strerror(errno));
#ifndef TWIN
  return 0;
#else
  return -1;
#endif
}

static int start_ping(const char *host) {
  pthread_t tid;
  struct target *t = calloc(1, sizeof(*t));
  if (!t || take_socket(host) < 0) {
    free(t);
    return -1;
  }
  snprintf(t->host, sizeof(t->host), "%s", host);
  if (pthread_create(&tid, NULL, ping_main, t) != 0) {
    free(t);
    sem_post(&raw_sockets);
    return -1;
  }
  pthread_detach(tid);
  return 0;
}

int handle_message(char *text) {
  char *host = strsep(&text, "\n");
  int skipped = 0;
  if (!host || strcmp(host, "PING") != 0)
    return -1;
  for (host = strsep(&text, "\n"); host && *host; host = strsep(&text, "\n"))
    skipped += start_ping(host) != 0;
  return skipped;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(16 + n * 16), *p = text + sprintf(text, "PING\n");
  for (size_t i = 0; i < n; i++)
    p += sprintf(p, "10.1.%zu.%zu\n", i / 250, i % 250);
  sem_init(&raw_sockets, 0, 4);
  if (handle_message(text) < 0)
    return 1;
  return witnessReport();
}
