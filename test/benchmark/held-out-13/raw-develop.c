// spawn: pthread_create detached
// loop: for over linked list
// origin: linked list of imported photos
// limiter: sem_t
// waits: detached
// distance: helper function
// differs: where the semaphore is acquired
// A: bounded N4 | limiter: semaphore before
// B: unbounded Y2 | limiter: semaphore inside the task
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

struct photo {
  char name[32];
  float exposure;
  struct photo *next;
};

struct darkroom {
  sem_t trays;
  struct photo *roll;
};

struct negative {
  struct darkroom *room;
  struct photo *photo;
};

static void demosaic(struct photo *p) {
  witnessWork();
  p->exposure *= 1.5f;
}

static void *develop(void *arg) {
  struct negative *neg = arg;
  witnessEnter();
#ifdef TWIN
  sem_wait(&neg->room->trays);
#endif
  demosaic(neg->photo);
  witnessLeave();
  sem_post(&neg->room->trays);
  free(neg);
  return NULL;
}

static int queue_photo(struct darkroom *room, struct photo *p) {
  pthread_t tid;
  pthread_attr_t attr;
  int rc;
  struct negative *neg = malloc(sizeof *neg);
  if (!neg)
    return -1;
  neg->room = room;
  neg->photo = p;
#ifndef TWIN
  sem_wait(&room->trays);
#endif
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  rc = pthread_create(&tid, &attr, develop, neg);
  pthread_attr_destroy(&attr);
  return rc;
}

int develop_roll(struct darkroom *room) {
  int failed = 0;
  for (struct photo *p = room->roll; p; p = p->next)
    if (queue_photo(room, p) != 0)
      failed++;
  return failed;
}

int main(int argc, char **argv) {
  static struct darkroom room;
  sem_init(&room.trays, 0, 4);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct photo *p = calloc(1, sizeof *p);
    snprintf(p->name, sizeof p->name, "IMG_%04zu.CR2", n);
    p->next = room.roll;
    room.roll = p;
  }
  develop_roll(&room);
  return witnessReport();
}
