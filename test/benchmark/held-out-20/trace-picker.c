// spawn: pthread_create
// loop: counted
// origin: member of a parsed structure
// limiter: POSIX semaphore
// waits: after the loop
// distance: same function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

#define FFT_SLOTS 6

struct channel {
  float *samples;
  size_t nsamples;
  double arrival;
  struct seismogram *owner;
};

struct seismogram {
  struct channel *channels;
  size_t nchannels;
  sem_t fft;
};

static void take_slot(sem_t *s) {
  while (sem_wait(s) == -1 && errno == EINTR)
    ;
}

static void *pick_arrival(void *arg) {
  struct channel *ch = arg;
  witnessEnter();
#ifndef TWIN
  take_slot(&ch->owner->fft);
#endif
  witnessWork();
  ch->arrival = ch->nsamples / 100.0;
  witnessLeave();
  sem_post(&ch->owner->fft);
  return NULL;
}

int pick_all(struct seismogram *sg) {
  pthread_t *workers = calloc(sg->nchannels, sizeof(*workers));
  size_t started = 0;
  if (!workers)
    return -ENOMEM;
  sem_init(&sg->fft, 0, FFT_SLOTS);
  for (size_t i = 0; i < sg->nchannels; i++) {
    struct channel *ch = &sg->channels[i];
    ch->owner = sg;
#ifdef TWIN
    take_slot(&sg->fft);
#endif
    if (pthread_create(&workers[i], NULL, pick_arrival, ch) != 0)
      break;
    started++;
  }
  for (size_t i = 0; i < started; i++)
    pthread_join(workers[i], NULL);
  sem_destroy(&sg->fft);
  free(workers);
  return started == sg->nchannels ? 0 : -EAGAIN;
}

int main(int argc, char **argv) {
  struct seismogram sg = {0};
  sg.nchannels = witnessSize(argc, argv);
  sg.channels = calloc(sg.nchannels, sizeof(*sg.channels));
  if (pick_all(&sg) != 0)
    return 1;
  return witnessReport();
}
