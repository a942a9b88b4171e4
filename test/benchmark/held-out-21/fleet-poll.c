// spawn: pthread_create detached
// loop: while over lines of a file
// origin: lines of a roster file
// waits: detached
// distance: helper function
// limiter: semaphore
// differs: who gives the slot back
// A: bounded N4 | limiter: semaphore before, released by the task
// B: unbounded Y5 | limiter: semaphore released right after the start
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

#define MODEM_LINES 12

struct vehicle {
  char plate[16];
  unsigned odometer;
};

struct gateway {
  sem_t lines;
  pthread_attr_t attr;
  unsigned failed;
};

static struct gateway gw;

static void *poll_vehicle(void *arg) {
  struct vehicle *v = arg;
  witnessTask();
  v->odometer += 1;
  free(v);
#ifndef TWIN
  sem_post(&gw.lines);
#endif
  return NULL;
}

static int dial(const char *plate) {
  pthread_t tid;
  struct vehicle *v = calloc(1, sizeof(*v));
  if (!v)
    return -ENOMEM;
  snprintf(v->plate, sizeof(v->plate), "%s", plate);
  while (sem_wait(&gw.lines) != 0 && errno == EINTR)
    ;
  if (pthread_create(&tid, &gw.attr, poll_vehicle, v) != 0) {
    sem_post(&gw.lines);
    free(v);
    return -EAGAIN;
  }
#ifdef TWIN
  sem_post(&gw.lines);
#endif
  return 0;
}

int poll_roster(FILE *roster) {
  char line[64];
  while (fgets(line, sizeof(line), roster)) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '\0' || line[0] == '#')
      continue;
    if (dial(line) < 0)
      gw.failed++;
  }
  return gw.failed ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *roster = tmpfile();
  fprintf(roster, "# depot north\n");
  for (size_t i = 0; i < n; i++)
    fprintf(roster, "HB-%04zu\n", i);
  rewind(roster);
  sem_init(&gw.lines, 0, MODEM_LINES);
  pthread_attr_init(&gw.attr);
  pthread_attr_setdetachstate(&gw.attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&gw.attr, 65536);
  poll_roster(roster);
  return witnessReport();
}
