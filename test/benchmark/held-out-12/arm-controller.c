// spawn: pthread_create
// loop: counted
// origin: number in a text description of a robot
// limiter: check of the number
// waits: after the loop
// distance: helper function
// differs: what happens above the limit
// A: unbounded Y7 | limiter: too many joints are only logged
// B: bounded N11 | limiter: too many joints are cut off
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MAX_JOINTS 16

struct joint {
  int index;
  double target, position;
  pthread_t servo;
};

struct arm {
  char model[32];
  unsigned joints;
  struct joint *joint;
};

static void *servo_loop(void *arg) {
  struct joint *j = arg;
  witnessTask();
  for (int step = 0; step < 10; step++)
    j->position += (j->target - j->position) / 2;
  return NULL;
}

static int parse_description(const char *text, struct arm *arm) {
  const char *line = strstr(text, "model=");
  if (!line || sscanf(line, "model=%31s", arm->model) != 1)
    return -1;
  line = strstr(text, "joints=");
  if (!line || sscanf(line, "joints=%u", &arm->joints) != 1)
    return -1;
  if (arm->joints > MAX_JOINTS) {
    fprintf(stderr, "%s: %u joints, expected at most %d\n", arm->model, arm->joints, MAX_JOINTS);
#ifdef TWIN
    arm->joints = MAX_JOINTS;
#endif
  }
  arm->joint = calloc(arm->joints, sizeof(*arm->joint));
  return arm->joint ? 0 : -1;
}

static unsigned start_servos(struct arm *arm) {
  unsigned i;
  for (i = 0; i < arm->joints; i++) {
    struct joint *j = &arm->joint[i];
    j->index = (int)i;
    j->target = 0.25 * i;
    if (pthread_create(&j->servo, NULL, servo_loop, j) != 0)
      break;
  }
  return i;
}

int move_arm(const char *description) {
  struct arm arm;
  if (parse_description(description, &arm) != 0)
    return -1;
  unsigned started = start_servos(&arm);
  for (unsigned i = 0; i < started; i++)
    pthread_join(arm.joint[i].servo, NULL);
  free(arm.joint);
  return started == arm.joints ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char description[96];
  snprintf(description, sizeof(description), "model=ur10e\njoints=%zu\nbase=fixed\n", n);
  return move_arm(description) == 0 ? witnessReport() : 1;
}
