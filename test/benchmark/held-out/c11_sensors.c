// spawn: thrd_create
// loop: while list
// origin: linked list parameter
// waits: thrd_join
// distance: same function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
#include "witness.h"
#include <threads.h>

struct sensor {
  struct sensor *next;
  thrd_t reader;
  int value;
};

static int read_sensor(void *p) {
  struct sensor *s = p;
  witnessTask();
  s->value = 21;
  return thrd_success;
}

int poll_sensors(struct sensor *head) {
  int bad = 0;
  for (struct sensor *s = head; s; s = s->next) {
    if (thrd_create(&s->reader, read_sensor, s) != thrd_success)
      return -1;
#ifdef TWIN
    int rc;
    thrd_join(s->reader, &rc);
    bad += rc != thrd_success;
#endif
  }
#ifndef TWIN
  for (struct sensor *s = head; s; s = s->next) {
    int rc;
    thrd_join(s->reader, &rc);
    bad += rc != thrd_success;
  }
#endif
  return bad;
}

int main(int argc, char **argv) {
  struct sensor *head = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct sensor *s = calloc(1, sizeof(*s));
    s->next = head;
    head = s;
  }
  poll_sensors(head);
  return witnessReport();
}
