// spawn: pthread_create
// loop: counted
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin
// A: abstain-ok U1 | origin: size of a long-lived member
// B: unbounded Y1 | origin: number in a request
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

struct station {
  int number;
  int bikes, free_docks;
};

struct network {
  pthread_mutex_t lock;
  struct station *stations;
  size_t count;
};

static struct network city = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void *query(void *arg) {
  struct station *s = arg;
  witnessTask();
  s->free_docks = 24 - s->bikes;
  return NULL;
}

void network_add(int number) {
  pthread_mutex_lock(&city.lock);
  city.stations = realloc(city.stations, (city.count + 1) * sizeof(struct station));
  city.stations[city.count++] = (struct station){number, number % 24, 0};
  pthread_mutex_unlock(&city.lock);
}

/* "GET /status?first=<count>" */
int serve_status(const char *query_string, char *reply, size_t cap) {
  int free_docks = 0;
#ifdef TWIN
  const char *first = strstr(query_string, "first=");
  size_t count = first ? strtoul(first + 6, NULL, 10) : 0;
  struct station *list = calloc(count, sizeof(*list));
  for (size_t i = 0; i < count; i++)
    list[i].number = (int)i;
#else
  size_t count = city.count;
  struct station *list = city.stations;
#endif
  pthread_t *tids = calloc(count, sizeof(*tids));
  size_t asked = 0;
  for (; asked < count; asked++) {
    if (pthread_create(&tids[asked], NULL, query, &list[asked]) != 0)
      break;
  }
  for (size_t i = 0; i < asked; i++) {
    pthread_join(tids[i], NULL);
    free_docks += list[i].free_docks;
  }
  free(tids);
  return snprintf(reply, cap, "{\"free\": %d}", free_docks);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char request[64], reply[64];
  for (size_t i = 0; i < n; i++)
    network_add((int)i);
  snprintf(request, sizeof(request), "/status?first=%zu", n);
  serve_status(request, reply, sizeof(reply));
  return witnessReport();
}
