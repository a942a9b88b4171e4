// spawn: pthread_create detached
// loop: for(;;) over read
// origin: messages in binary from a descriptor
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: POSIX semaphore before
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>

#define SCAN_ENTRY 1
#define SCAN_EXIT 2

struct scan {
  uint32_t gate;
  uint32_t kind;
  uint64_t ticket;
};

static sem_t validators;

static void *validate_ticket(void *arg) {
  struct scan *s = arg;
  witnessTask();
  if (s->ticket == 0)
    fprintf(stderr, "gate %u: empty ticket\n", s->gate);
  free(s);
#ifdef TWIN
  sem_post(&validators);
#endif
  return NULL;
}

static ssize_t read_scan(int fd, struct scan *s) {
  size_t have = 0;
  while (have < sizeof *s) {
    ssize_t got = read(fd, (char *)s + have, sizeof *s - have);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return got;
    have += got;
  }
  return have;
}

void serve_gates(int fd) {
  pthread_attr_t attr;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, 128 * 1024);
  for (;;) {
    struct scan *s = malloc(sizeof *s);
    pthread_t tid;
    if (!s || read_scan(fd, s) <= 0) {
      free(s);
      break;
    }
    if (s->kind == SCAN_EXIT) {
      free(s);
      continue;
    }
#ifdef TWIN
    while (sem_wait(&validators) < 0 && errno == EINTR)
      ;
#endif
    if (pthread_create(&tid, &attr, validate_ticket, s) != 0) {
      free(s);
      break;
    }
  }
  pthread_attr_destroy(&attr);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *log = tmpfile();
  struct scan s = {4, SCAN_ENTRY, 77};
  for (size_t i = 0; i < n; i++)
    fwrite(&s, sizeof s, 1, log);
  fflush(log);
  lseek(fileno(log), 0, SEEK_SET);
  sem_init(&validators, 0, 10);
  serve_gates(fileno(log));
  return witnessReport();
}
