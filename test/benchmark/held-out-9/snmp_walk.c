// spawn: pthread_create
// loop: while over a list
// origin: list parameter
// limiter: table of slots
// waits: at the end
// distance: callee
// differs: what a full table does
// A: bounded N4 | limiter: waits for a slot
// B: unbounded Y7 | limiter: the table grows
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct agent {
  struct agent *next;
  unsigned addr;
};

struct slot {
  struct agent *agent;
  int used;
};

static pthread_mutex_t tab_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t tab_free = PTHREAD_COND_INITIALIZER;
static struct slot **tab;
static size_t tab_size, tab_used;

static void *poll_agent(void *arg) {
  struct slot *s = arg;
  witnessTask();
  pthread_mutex_lock(&tab_lock);
  s->used = 0;
  tab_used--;
  pthread_cond_broadcast(&tab_free);
  pthread_mutex_unlock(&tab_lock);
  return NULL;
}

static void tab_grow(size_t by) {
  tab = realloc(tab, (tab_size + by) * sizeof(*tab));
  for (size_t i = 0; i < by; i++)
    tab[tab_size++] = calloc(1, sizeof(struct slot));
}

static struct slot *tab_take(void) {
  pthread_mutex_lock(&tab_lock);
  if (tab_size == 0)
    tab_grow(32);
  while (tab_used == tab_size)
#ifdef TWIN
    tab_grow(32);
#else
    pthread_cond_wait(&tab_free, &tab_lock);
#endif
  size_t i = 0;
  while (tab[i]->used)
    i++;
  tab[i]->used = 1;
  tab_used++;
  pthread_mutex_unlock(&tab_lock);
  return tab[i];
}

void walk_agents(struct agent *list) {
  while (list) {
    struct slot *s = tab_take();
    pthread_t t;
    s->agent = list;
    if (pthread_create(&t, NULL, poll_agent, s))
      abort();
    pthread_detach(t);
    list = list->next;
  }
  pthread_mutex_lock(&tab_lock);
  while (tab_used)
    pthread_cond_wait(&tab_free, &tab_lock);
  pthread_mutex_unlock(&tab_lock);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct agent *a = calloc(n, sizeof(*a));
  for (size_t i = 0; i + 1 < n; i++)
    a[i].next = &a[i + 1];
  walk_agents(a);
  return witnessReport();
}
