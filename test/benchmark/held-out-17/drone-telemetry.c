// spawn: pthread_create detached
// loop: while read
// origin: frames of a stream
// waits: detached
// distance: callback through a table
// differs: where the slot is given back
// A: unbounded Y5 | limiter: semaphore posted by the dispatcher
// B: bounded N4 | limiter: semaphore posted by the thread
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

enum { FRAME_GPS, FRAME_IMU, FRAME_VIDEO, FRAME_KINDS };

struct frame {
  uint16_t kind;
  uint16_t drone;
  uint32_t seq;
};

struct ground_station {
  sem_t decoders;
  unsigned dropped;
};

struct decode_arg {
  struct ground_station *gs;
  struct frame frame;
};

static void *decode_frame(void *p) {
  struct decode_arg *d = p;
  witnessTask();
#ifdef TWIN
  sem_post(&d->gs->decoders);
#endif
  free(d);
  return NULL;
}

static void on_state(struct ground_station *gs, const struct frame *f) { gs->dropped += f->seq == 0; }

static void on_video(struct ground_station *gs, const struct frame *f) {
  pthread_t tid;
  struct decode_arg *d = malloc(sizeof(*d));
  if (!d)
    return;
  d->gs = gs;
  d->frame = *f;
  while (sem_wait(&gs->decoders) != 0 && errno == EINTR)
    ;
  if (pthread_create(&tid, NULL, decode_frame, d) != 0) {
    sem_post(&gs->decoders);
    free(d);
    gs->dropped++;
    return;
  }
  pthread_detach(tid);
#ifndef TWIN
  sem_post(&gs->decoders);
#endif
}

static void (*const handlers[FRAME_KINDS])(struct ground_station *, const struct frame *) = {
    [FRAME_GPS] = on_state, [FRAME_IMU] = on_state, [FRAME_VIDEO] = on_video};

void pump_downlink(struct ground_station *gs, int fd) {
  struct frame f;
  while (read(fd, &f, sizeof(f)) == (ssize_t)sizeof(f))
    if (f.kind < FRAME_KINDS)
      handlers[f.kind](gs, &f);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct ground_station gs;
  struct frame f = {FRAME_VIDEO, 3, 1};
  int p[2];
  sem_init(&gs.decoders, 0, 6);
  if (pipe(p) != 0)
    return 1;
  for (size_t i = 0; i < n; i++, f.seq++)
    if (write(p[1], &f, sizeof(f)) < 0)
      return 1;
  close(p[1]);
  pump_downlink(&gs, p[0]);
  return witnessReport();
}
