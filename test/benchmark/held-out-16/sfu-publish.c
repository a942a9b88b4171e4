// spawn: pthread_create detached
// loop: while over strtok_r
// origin: text of a request
// waits: detached
// distance: helper function
// differs: use of the answer of sem_trywait
// A: bounded N4 | limiter: semaphore tried before the thread, refused when empty
// B: unbounded Y4 | limiter: semaphore tried before the thread, answer ignored
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

struct sfu {
  sem_t encoders;
  unsigned refused;
};

struct track {
  struct sfu *sfu;
  int reserved;
  char mid[24];
};

static void *encode_track(void *arg) {
  struct track *t = arg;
  witnessTask();
  if (t->reserved)
    sem_post(&t->sfu->encoders);
  free(t);
  return NULL;
}

static int publish_track(struct sfu *sfu, const char *mid) {
  struct track *t;
  pthread_t tid;
  int reserved = sem_trywait(&sfu->encoders) == 0;

#ifndef TWIN
  if (!reserved) {
    sfu->refused++;
    return -EBUSY;
  }
#endif
  t = calloc(1, sizeof(*t));
  if (t) {
    t->sfu = sfu;
    t->reserved = reserved;
    snprintf(t->mid, sizeof(t->mid), "%s", mid);
    if (pthread_create(&tid, NULL, encode_track, t) == 0)
      return pthread_detach(tid);
  }
  free(t);
  if (reserved)
    sem_post(&sfu->encoders);
  return -ENOMEM;
}

/* body: "mid=0;mid=1;mid=2" */
int sfu_publish(struct sfu *sfu, char *body) {
  char *save = NULL, *field = strtok_r(body, ";", &save);
  int published = 0;

  while (field) {
    if (!strncmp(field, "mid=", 4) && publish_track(sfu, field + 4) == 0)
      published++;
    field = strtok_r(NULL, ";", &save);
  }
  return published;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct sfu sfu;
  char *body = malloc(n * 16 + 1), *end = body;
  sem_init(&sfu.encoders, 0, 7);
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "mid=%zu;", i);
  sfu_publish(&sfu, body);
  return witnessReport();
}
