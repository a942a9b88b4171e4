// spawn: pthread_create detached
// loop: counted by offset
// origin: length of an object and part size
// waits: countdown
// distance: helper function
// differs: initial value of the semaphore
// A: bounded N4 | limiter: semaphore of a constant
// B: unbounded Y3 | limiter: semaphore with as many slots as parts
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

#define UPLOAD_STREAMS 4

struct object {
  const char *key;
  uint64_t length;
  uint64_t part_size;
};

struct upload {
  struct object *object;
  sem_t slots;
  sem_t finished;
};

struct part {
  struct upload *upload;
  uint64_t offset, length;
};

static void *put_part(void *arg) {
  struct part *p = arg;
  struct upload *u = p->upload;
  witnessTask();
  free(p);
  sem_post(&u->slots);
  sem_post(&u->finished);
  return NULL;
}

static int submit_part(struct upload *u, uint64_t offset, uint64_t length) {
  struct part *p = malloc(sizeof(*p));
  pthread_t tid;
  p->upload = u;
  p->offset = offset;
  p->length = length;
  sem_wait(&u->slots);
  if (pthread_create(&tid, NULL, put_part, p) != 0) {
    sem_post(&u->slots);
    free(p);
    return -1;
  }
  return pthread_detach(tid);
}

int upload_object(struct object *o) {
  struct upload u = {.object = o};
  uint64_t parts = (o->length + o->part_size - 1) / o->part_size;
  int submitted = 0;
#ifndef TWIN
  sem_init(&u.slots, 0, UPLOAD_STREAMS);
#else
  sem_init(&u.slots, 0, (unsigned)parts);
#endif
  sem_init(&u.finished, 0, 0);
  for (uint64_t at = 0; at < o->length; at += o->part_size) {
    uint64_t left = o->length - at;
    if (submit_part(&u, at, left < o->part_size ? left : o->part_size) != 0)
      break;
    submitted++;
  }
  for (int i = 0; i < submitted; i++)
    sem_wait(&u.finished);
  sem_destroy(&u.slots);
  sem_destroy(&u.finished);
  return (uint64_t)submitted == parts ? 0 : -1;
}

int main(int argc, char **argv) {
  struct object o = {"backups/db.tar", 0, 4096};
  o.length = witnessSize(argc, argv) * o.part_size - 7;
  upload_object(&o);
  return witnessReport();
}
