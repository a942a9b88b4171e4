// spawn: pthread_create
// loop: recursion
// origin: tree of persons
// waits: joined by the parent
// distance: same function
// differs: depth below which a thread is started
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: the first four generations only
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct person {
  unsigned id;
  int birth;
  struct person *father, *mother;
};

struct walk {
  const struct person *who;
  unsigned generation;
  unsigned earliest;
};

#ifdef TWIN
static const unsigned THREADED_GENERATIONS = 4;
#endif

static void read_register(const struct person *p) { (void)p; }

static void *walk_ancestors(void *arg) {
  struct walk *w = arg;
  struct walk sides[2] = {{w->who->father, w->generation + 1, 0}, {w->who->mother, w->generation + 1, 0}};
  pthread_t tid[2];
  int threaded[2] = {0, 0};

  read_register(w->who);
  w->earliest = (unsigned)w->who->birth;
  for (int s = 0; s < 2; s++) {
    if (!sides[s].who)
      continue;
#ifdef TWIN
    if (w->generation < THREADED_GENERATIONS)
#endif
      threaded[s] = pthread_create(&tid[s], NULL, walk_ancestors, &sides[s]) == 0;
    if (!threaded[s])
      walk_ancestors(&sides[s]);
  }
  if (w->generation > 0 && !sides[0].who)
    witnessTask();
  for (int s = 0; s < 2; s++) {
    if (threaded[s])
      pthread_join(tid[s], NULL);
    if (sides[s].who && sides[s].earliest < w->earliest)
      w->earliest = sides[s].earliest;
  }
  return NULL;
}

unsigned earliest_ancestor(const struct person *root) {
  struct walk w = {root, 0, 0};
  walk_ancestors(&w);
  return w.earliest;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct person *all = calloc(n, sizeof(*all));
  for (size_t i = 0; i < n; i++) {
    all[i].id = (unsigned)i;
    all[i].birth = 1990 - (int)(i % 400);
    if (2 * i + 1 < n)
      all[i].father = &all[2 * i + 1];
    if (2 * i + 2 < n)
      all[i].mother = &all[2 * i + 2];
  }
  earliest_ancestor(all);
  return witnessReport();
}
