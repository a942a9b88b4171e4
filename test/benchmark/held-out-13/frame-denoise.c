// spawn: pthread_create detached
// loop: for over frames of a clip
// origin: header field of a clip
// limiter: sem_t
// waits: detached
// distance: helper function
// differs: which semaphore is acquired
// A: unbounded Y6 | limiter: semaphore of the frame
// B: bounded N4 | limiter: semaphore of the clip
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

struct clip_header {
  uint32_t frames;
  uint16_t width, height;
};

struct frame {
  sem_t slots;
  sem_t *gate;
  uint16_t noise;
};

struct clip {
  struct clip_header header;
  sem_t slots;
  struct frame *frames;
};

static void *denoise(void *arg) {
  struct frame *f = arg;
  witnessTask();
  f->noise /= 2;
  sem_post(f->gate);
  return NULL;
}

static int submit_frame(struct frame *f) {
  pthread_t tid;
  sem_wait(f->gate);
  if (pthread_create(&tid, NULL, denoise, f) != 0) {
    sem_post(f->gate);
    return -1;
  }
  return pthread_detach(tid);
}

static int clip_open(struct clip *c) {
  c->frames = calloc(c->header.frames, sizeof *c->frames);
  if (!c->frames)
    return -1;
  sem_init(&c->slots, 0, 5);
  for (uint32_t i = 0; i < c->header.frames; i++)
    sem_init(&c->frames[i].slots, 0, 5);
  return 0;
}

int clip_denoise(struct clip *c) {
  if (clip_open(c) < 0)
    return -1;
  for (uint32_t i = 0; i < c->header.frames; i++) {
    struct frame *f = &c->frames[i];
    f->noise = c->header.width;
#ifndef TWIN
    f->gate = &f->slots;
#else
    f->gate = &c->slots;
#endif
    if (submit_frame(f) != 0)
      fprintf(stderr, "frame %u skipped\n", i);
  }
  return 0;
}

int main(int argc, char **argv) {
  static struct clip clip = {.header = {.width = 640, .height = 480}};
  clip.header.frames = (uint32_t)witnessSize(argc, argv);
  clip_denoise(&clip);
  return witnessReport();
}
