// spawn: pthread_create detached
// loop: for
// origin: parsed command
// waits: detached
// distance: helper function
// differs: the initial value of the semaphore
// A: unbounded Y3 | limiter: semaphore with the number of pairs
// B: bounded N4 | limiter: semaphore with a constant
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#define WRITE_SLOTS 9

struct command {
  int argc;
  char **argv;
};

static sem_t *slots;

static void *write_pair(void *v) {
  char **pair = v;
  witnessTask();
  if (strcmp(pair[0], pair[1]) == 0)
    pair[1] = NULL;
  sem_post(slots);
  return NULL;
}

static int start_write(char **pair) {
  pthread_t t;
  sem_wait(slots);
  if (pthread_create(&t, NULL, write_pair, pair)) {
    sem_post(slots);
    return -1;
  }
  return pthread_detach(t);
}

int cmd_mset(struct command *c) {
  int i;
  if (c->argc < 3 || c->argc % 2 == 0)
    return -1;
  slots = malloc(sizeof *slots);
#ifdef TWIN
  sem_init(slots, 0, WRITE_SLOTS);
#else
  sem_init(slots, 0, (unsigned)(c->argc / 2));
#endif
  for (i = 1; i < c->argc; i += 2)
    if (start_write(&c->argv[i]) != 0)
      return -1;
  return 0;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  struct command c = {2 * n + 1, malloc(sizeof(char *) * (size_t)(2 * n + 1))};
  for (int i = 0; i < c.argc; i++)
    c.argv[i] = (char *)(i % 2 ? "key" : "value");
  cmd_mset(&c);
  return witnessReport();
}
