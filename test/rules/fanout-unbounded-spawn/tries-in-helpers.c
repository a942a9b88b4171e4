// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Helpers that try to take a slot: some go on until they have one, some tell.

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static sem_t lanes;
static struct timespec until;

static void *import(void *line) {
  puts(line);
  free(line);
  sem_post(&lanes);
  return NULL;
}

static void start(char *line) {
  pthread_t t;
  pthread_create(&t, NULL, import, line);
  pthread_detach(t);
}

static int get(void) {
  int rc;
  do {
    clock_gettime(CLOCK_REALTIME, &until);
    rc = sem_timedwait(&lanes, &until);
  } while (rc != 0);
  return rc == 0;
}

// OK: comes back with a lane only.
void timed_until_got(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    get();
    start(line);
  }
}

static int get_or_not(void) {
  int rc;
  clock_gettime(CLOCK_REALTIME, &until);
  rc = sem_timedwait(&lanes, &until);
  return rc == 0;
}

void timed_once(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    get_or_not();
    start(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: what the helper says decides.
void asked(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    if (!get_or_not())
      continue;
    start(line);
  }
}

void asked_the_wrong_way(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    if (get_or_not())
      continue;
    start(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: asked again and again.
void asked_until_yes(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    while (!get_or_not())
      continue;
    start(line);
  }
}

static void get_first_at(void) {
  int rc = -1;
  while (rc) {
    clock_gettime(CLOCK_REALTIME, &until);
    rc = sem_timedwait(&lanes, &until);
  }
}

// OK: the answer is no before the first try.
void no_at_first(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    get_first_at();
    start(line);
  }
}

static void get_polling(void) {
  for (;;) {
    if (sem_trywait(&lanes) == 0)
      return;
    usleep(100);
  }
}

// OK: leaves the loop with a lane.
void polled(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    get_polling();
    start(line);
  }
}

static void get_a_few_times(void) {
  int tries = 0;
  while (sem_trywait(&lanes) != 0 && tries++ < 10)
    usleep(100);
}

void polled_ten_times(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    get_a_few_times();
    start(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

static void get_or_die(void) {
  while (sem_trywait(&lanes) != 0) {
    if (errno != EAGAIN)
      abort();
    usleep(100);
  }
}

// OK: or ends the program.
void polled_or_ended(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file)) {
    get_or_die();
    start(line);
  }
}

// OK: the answer is kept in a variable that is declared before.
void kept_and_asked(FILE *file) {
  char line[80];
  int rc;
  while (fgets(line, sizeof line, file)) {
    rc = sem_timedwait(&lanes, &until);
    if (rc)
      continue;
    start(line);
  }
}

void kept_and_lost(FILE *file) {
  char line[80];
  int rc;
  while (fgets(line, sizeof line, file)) {
    rc = sem_timedwait(&lanes, &until);
    rc = usleep(1);
    if (rc)
      continue;
    start(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
