// spawn: pthread_create detached
// loop: for over the repetitions of a segment
// origin: parsed text (HL7 message)
// limiter: semaphore
// waits: detached
// distance: helper function
// differs: where the slot is acquired
// A: unbounded Y2 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#define GATEWAY_LINES 6

struct observation {
  char code[16];
  double value;
};

struct gateway {
  sem_t lines;
  unsigned long stored;
};

static struct gateway ward_gateway;

static void *store_observation(void *arg) {
  struct observation *obs = arg;
  witnessEnter();
#ifndef TWIN
  sem_wait(&ward_gateway.lines);
#endif
  witnessWork();
  __atomic_add_fetch(&ward_gateway.stored, 1, __ATOMIC_RELAXED);
  witnessLeave();
  sem_post(&ward_gateway.lines);
  free(obs);
  return NULL;
}

static struct observation *parse_obx(const char *segment) {
  struct observation *obs = calloc(1, sizeof(*obs));
  if (obs && sscanf(segment, "OBX|%15[^|]|%lf", obs->code, &obs->value) != 2) {
    free(obs);
    return NULL;
  }
  return obs;
}

static int forward(struct observation *obs) {
  pthread_t tid;
  pthread_attr_t attr;
  int rc;
#ifdef TWIN
  sem_wait(&ward_gateway.lines);
#endif
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  rc = pthread_create(&tid, &attr, store_observation, obs);
  pthread_attr_destroy(&attr);
  return rc;
}

int handle_oru(char *message) {
  char *save = NULL;
  int forwarded = 0;
  for (char *seg = strtok_r(message, "\r", &save); seg; seg = strtok_r(NULL, "\r", &save)) {
    if (strncmp(seg, "OBX|", 4) != 0)
      continue;
    struct observation *obs = parse_obx(seg);
    if (!obs)
      continue;
    if (forward(obs) != 0) {
      free(obs);
      return -1;
    }
    forwarded++;
  }
  return forwarded;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *message = malloc(64 + n * 32), *at = message;
  sem_init(&ward_gateway.lines, 0, GATEWAY_LINES);
  at += sprintf(at, "MSH|ICU-4|20260301\r");
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "OBX|HR%zu|%d.5\r", i, (int)(60 + i % 40));
  handle_oru(message);
  return witnessReport();
}
