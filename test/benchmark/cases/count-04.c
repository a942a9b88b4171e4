// spawn: pthread_create
// loop: counted
// waits: after the loop
// limiter: none
// distance: same function
// differs: origin of the size
// A: unbounded Y1 | origin: pointer and length
// B: bounded N1 | origin: static table
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct sensor {
  const char *name;
  double last;
};

static struct sensor table[] = {{"cpu", 0}, {"gpu", 0}, {"board", 0}, {"psu", 0}};

#define COUNT(x) (sizeof(x) / sizeof((x)[0]))

static void *poll_sensor(void *arg) {
  witnessTask();
  ((struct sensor *)arg)->last = 1.0;
  return NULL;
}

void poll_all(struct sensor *s, size_t n) {
#ifdef TWIN
  s = table;
  n = COUNT(table);
#endif
  pthread_t *t = malloc(n * sizeof *t);
  for (size_t i = 0; i != n; i++)
    pthread_create(&t[i], NULL, &poll_sensor, &s[i]);
  while (n-- > 0)
    pthread_join(t[n], NULL);
  free(t);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  poll_all(calloc(n, sizeof table[0]), n);
  return witnessReport();
}
