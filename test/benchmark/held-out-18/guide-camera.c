// spawn: pthread_create detached
// loop: while
// waits: detached
// limiter: none
// distance: helper function
// differs: what turns the loop
// A: unbounded Y8 | origin: triggers read from a pipe
// B: abstain-ok U4 | origin: cadence of the camera
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t dawn;

struct camera {
  int trigger_fd;
  useconds_t cadence;
  unsigned frames;
};

struct exposure {
  unsigned number;
  double offset_ra, offset_dec;
};

static void on_dawn(int sig) {
  (void)sig;
  dawn = 1;
}

static void *centroid(void *arg) {
  struct exposure *e = arg;
  witnessTask();
  e->offset_ra = e->offset_dec = 0.0;
  free(e);
  return NULL;
}

static int next_trigger(struct camera *cam) {
#ifndef TWIN
  char pulse;
  ssize_t got;
  do
    got = read(cam->trigger_fd, &pulse, 1);
  while (got < 0 && errno == EINTR && !dawn);
  return got == 1 && !dawn;
#else
  usleep(cam->cadence);
  return !dawn;
#endif
}

static int guide_on(struct camera *cam) {
  pthread_t tid;
  struct exposure *e = calloc(1, sizeof(*e));
  if (!e)
    return -1;
  e->number = cam->frames++;
  if (pthread_create(&tid, NULL, centroid, e) != 0) {
    free(e);
    return -1;
  }
  return pthread_detach(tid);
}

int guide_night(struct camera *cam) {
  while (next_trigger(cam))
    if (guide_on(cam) != 0)
      fprintf(stderr, "guider: frame %u lost\n", cam->frames);
  return dawn ? 0 : (int)cam->frames;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  char *pulses = calloc(n, 1);
  if (write(ends[1], pulses, n) != (ssize_t)n)
    return 1;
  close(ends[1]);
  signal(SIGALRM, on_dawn);
  struct itimerval night = {{0, 0}, {2, 0}};
  setitimer(ITIMER_REAL, &night, NULL);
  struct camera cam = {ends[0], 40000, 0};
  guide_night(&cam);
  return witnessReport();
}
