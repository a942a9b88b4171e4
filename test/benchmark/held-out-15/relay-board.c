// spawn: pthread_create
// loop: counted
// origin: number of channels
// waits: after the loop
// distance: table of functions of a driver
// limiter: none
// differs: who gives the number
// A: unbounded Y1 | origin: length of the command frame
// B: abstain-ok U2 | origin: a driver that is loaded
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct board_driver {
  const char *name;
  unsigned (*channels)(void *device);
  int (*set)(void *device, unsigned channel, int level);
};

struct frame {
  const unsigned char *levels;
  unsigned length;
};

struct channel_job {
  pthread_t thread;
  const struct board_driver *driver;
  void *device;
  unsigned channel;
  int level;
  int result;
};

static void *switch_channel(void *arg) {
  struct channel_job *job = arg;
  witnessTask();
  job->result = job->driver->set(job->device, job->channel, job->level);
  return NULL;
}

int apply_frame(const struct board_driver *driver, void *device, const struct frame *f) {
#ifdef TWIN
  unsigned count = driver->channels(device);
#else
  unsigned count = f->length;
#endif
  struct channel_job *jobs = calloc(count, sizeof(*jobs));
  unsigned started = 0;
  int errors = 0;
  if (!jobs)
    return -1;
  for (unsigned channel = 0; channel < count; channel++) {
    struct channel_job *job = &jobs[channel];
    job->driver = driver;
    job->device = device;
    job->channel = channel;
    job->level = channel < f->length ? f->levels[channel] : 0;
    if (pthread_create(&job->thread, NULL, switch_channel, job) != 0)
      break;
    started++;
  }
  for (unsigned channel = 0; channel < started; channel++) {
    pthread_join(jobs[channel].thread, NULL);
    errors += jobs[channel].result != 0;
  }
  free(jobs);
  return errors;
}

static unsigned relay8_channels(void *device) {
  return *(unsigned *)device;
}

static int relay8_set(void *device, unsigned channel, int level) {
  return channel >= *(unsigned *)device || level > 255;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  unsigned lines = 8;
  struct board_driver driver = {"relay8", relay8_channels, relay8_set};
  struct frame f = {calloc(n, 1), (unsigned)n};
  apply_frame(&driver, &lines, &f);
  return witnessReport();
}
