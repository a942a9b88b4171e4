// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A helper that tries to get a slot and starts the work whether or not it got one:
// who asks its answer asks too late.

#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>

struct run { sem_t channels; unsigned accepted; };
struct capture { struct run *run; long cents; };
void post(long cents);

static void *post_capture(void *arg) {
  struct capture *c = arg;
  struct run *run = c->run;
  post(c->cents);
  free(c);
  sem_post(&run->channels);
  return NULL;
}

static int start(struct run *run, struct capture *c) {
  pthread_t t;
  if (pthread_create(&t, NULL, post_capture, c) != 0) {
    sem_post(&run->channels);
    return -1;
  }
  return pthread_detach(t);
}

static int submit(struct run *run, struct capture *c) {
  if (sem_trywait(&run->channels) != 0)
    fprintf(stderr, "busy\n");
  return start(run, c);
}

static int submit_if_free(struct run *run, struct capture *c) {
  if (sem_trywait(&run->channels) != 0)
    return -1;
  return start(run, c);
}

static struct capture *capture_of(struct run *run, long cents) {
  struct capture *c = malloc(sizeof(*c));
  if (c) {
    c->run = run;
    c->cents = cents;
  }
  return c;
}

void logged(FILE *in, struct run *run) {
  long cents;
  sem_init(&run->channels, 0, 12);
  while (fscanf(in, "%ld", &cents) == 1)
    if (submit(run, capture_of(run, cents)) == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      run->accepted++;
}

// OK
void refused(FILE *in, struct run *run) {
  long cents;
  sem_init(&run->channels, 0, 12);
  while (fscanf(in, "%ld", &cents) == 1)
    if (submit_if_free(run, capture_of(run, cents)) == 0)
      run->accepted++;
}
