// spawn: pthread_create
// loop: counted
// limiter: none
// waits: after the loop
// distance: same function
// differs: who says how many there are
// A: abstain-ok U2 | origin: function pointer of a back end
// B: unbounded Y1 | origin: text of a client's request
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <pthread.h>

struct backend_ops {
  const char *name;
  unsigned (*zone_count)(void *handle);
  int (*refresh)(void *handle, unsigned zone);
  void *handle;
};

struct transfer {
  const struct backend_ops *ops;
  unsigned zone;
  int result;
  pthread_t tid;
};

static void *transfer_zone(void *arg) {
  struct transfer *t = arg;
  witnessTask();
  t->result = t->ops->refresh ? t->ops->refresh(t->ops->handle, t->zone) : 0;
  return NULL;
}

struct refresh_request {
  char client[40];
  unsigned zones;
  unsigned serial;
};

static int parse_request(const char *line, struct refresh_request *req) {
  return sscanf(line, "REFRESH %39s %u %u", req->client, &req->zones, &req->serial) == 3 ? 0 : -1;
}

int refresh_zones(const struct backend_ops *ops, const char *line) {
  struct refresh_request req;
  if (parse_request(line, &req) != 0)
    return -1;
#ifndef TWIN
  unsigned zones = ops->zone_count(ops->handle);
#else
  unsigned zones = req.zones;
#endif
  struct transfer *all = calloc(zones, sizeof(*all));
  unsigned started = 0;
  int failed = 0;

  for (unsigned z = 0; z < zones; z++) {
    all[z].ops = ops;
    all[z].zone = z;
    if (pthread_create(&all[z].tid, NULL, transfer_zone, &all[z]) != 0)
      break;
    started++;
  }
  for (unsigned z = 0; z < started; z++) {
    pthread_join(all[z].tid, NULL);
    failed += all[z].result != 0;
  }
  free(all);
  return failed;
}

int load_backend(struct backend_ops *ops, const char *library, const char *count, const char *refresh) {
  void *lib = library ? dlopen(library, RTLD_NOW) : dlopen(NULL, RTLD_NOW);
  if (!lib)
    return -1;
  ops->name = library ? library : "builtin";
  ops->zone_count = (unsigned (*)(void *))dlsym(lib, count);
  ops->refresh = (int (*)(void *, unsigned))dlsym(lib, refresh);
  return ops->zone_count ? 0 : -1;
}

int main(int argc, char **argv) {
  char digits[24], line[80];
  snprintf(digits, sizeof(digits), "%zu", witnessSize(argc, argv));
  snprintf(line, sizeof(line), "REFRESH ns1.example %s 2026", digits);
  struct backend_ops ops = {.handle = digits};
  if (load_backend(&ops, NULL, "atoi", "no_such_refresh") != 0)
    return 1;
  refresh_zones(&ops, line);
  return witnessReport();
}
