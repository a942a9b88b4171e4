// spawn: pthread_create detached
// loop: while fgets
// origin: lines of a file
// waits: detached
// distance: helper function
// differs: what happens when the counter is at its top
// A: bounded N9 | limiter: counter and condition variable
// B: unbounded Y7 | limiter: counter that is only logged
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MODEMS 12

struct machine {
  char serial[24];
  char phone[24];
  int coins;
};

static pthread_mutex_t modem_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t modem_idle = PTHREAD_COND_INITIALIZER;
static int modems_busy;

static void modem_take(const char *serial) {
  pthread_mutex_lock(&modem_lock);
#ifndef TWIN
  while (modems_busy >= MODEMS)
    pthread_cond_wait(&modem_idle, &modem_lock);
  (void)serial;
#else
  if (modems_busy >= MODEMS && modems_busy % 500 == 0)
    fprintf(stderr, "%s: all %d modems are busy\n", serial, MODEMS);
#endif
  modems_busy++;
  pthread_mutex_unlock(&modem_lock);
}

static void modem_put(void) {
  pthread_mutex_lock(&modem_lock);
  modems_busy--;
  pthread_cond_signal(&modem_idle);
  pthread_mutex_unlock(&modem_lock);
}

static void *poll_machine(void *arg) {
  struct machine *m = arg;
  witnessTask();
  m->coins = (int)strlen(m->serial);
  free(m);
  modem_put();
  return NULL;
}

static int dial(const struct machine *m) {
  pthread_t tid;
  struct machine *copy = malloc(sizeof(*copy));
  if (!copy)
    return ENOMEM;
  *copy = *m;
  modem_take(m->serial);
  int rc = pthread_create(&tid, NULL, poll_machine, copy);
  if (rc != 0) {
    modem_put();
    free(copy);
    return rc;
  }
  pthread_detach(tid);
  return 0;
}

int poll_round(FILE *route) {
  char line[128];
  struct machine m;
  int failed = 0;
  while (fgets(line, sizeof(line), route)) {
    if (line[0] == '#')
      continue;
    if (sscanf(line, "%23[^;];%23s", m.serial, m.phone) != 2) {
      failed++;
      continue;
    }
    if (dial(&m) != 0)
      failed++;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *route = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(route, "VM-%05zu;+49151%06zu\n", i, i);
  rewind(route);
  poll_round(route);
  return witnessReport();
}
