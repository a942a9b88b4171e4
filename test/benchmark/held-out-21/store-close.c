// spawn: pthread_create
// loop: LIST_FOREACH
// origin: list in a request or in the store
// waits: pthread_join after the loop
// distance: helper function
// limiter: none
// differs: where the list of tills comes from
// A: unbounded Y1 | origin: list parsed from a request
// B: abstain-ok U1 | origin: list of a long-lived store
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <sys/queue.h>

struct till {
  char id[12];
  pthread_t closer;
  long takings;
  LIST_ENTRY(till) link;
};
LIST_HEAD(till_list, till);

struct store {
  char branch[24];
  struct till_list tills;
};

static struct store store;

static void *close_till(void *arg) {
  struct till *t = arg;
  witnessTask();
  t->takings = 0;
  return NULL;
}

static struct till *till_new(const char *id) {
  struct till *t = calloc(1, sizeof(*t));
  if (t)
    snprintf(t->id, sizeof(t->id), "%s", id);
  return t;
}

void store_register(struct store *st, const char *id) {
  struct till *t = till_new(id);
  if (t)
    LIST_INSERT_HEAD(&st->tills, t, link);
}

static long close_list(struct till_list *tills) {
  struct till *t;
  long sum = 0;
  LIST_FOREACH(t, tills, link) {
    if (pthread_create(&t->closer, NULL, close_till, t) != 0)
      return -1;
  }
  LIST_FOREACH(t, tills, link) {
    pthread_join(t->closer, NULL);
    sum += t->takings;
  }
  return sum;
}

long close_day(struct store *st, char *request) {
#ifdef TWIN
  (void)request;
  return close_list(&st->tills);
#else
  struct till_list wanted = LIST_HEAD_INITIALIZER(wanted);
  char *save = NULL;
  for (char *id = strtok_r(request, " ", &save); id; id = strtok_r(NULL, " ", &save)) {
    struct till *t = till_new(id);
    if (t)
      LIST_INSERT_HEAD(&wanted, t, link);
  }
  return close_list(&wanted);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *request = malloc(n * 8 + 1), id[12];
  request[0] = '\0';
  for (size_t i = 0; i < n; i++) {
    snprintf(id, sizeof(id), "T%05zu ", i);
    strcpy(request + i * 7, id);
    store_register(&store, id);
  }
  close_day(&store, request);
  return witnessReport();
}
