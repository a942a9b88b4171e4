// spawn: pthread_create
// loop: for
// origin: array and count parameters or unknown function
// waits: pthread_join
// distance: same function
// differs: who tells the count
// A: unbounded Y1 | limiter: none | origin: array and count parameters
// B: abstain-ok U2 | limiter: none | origin: unknown function
// witness: not-runnable (the functions are in another program)
#include <pthread.h>
#include <stdlib.h>

struct device_request {
  unsigned int *ids;
  unsigned int nids;
};

int hal_probe(unsigned int id);
unsigned int hal_device_count(void);
unsigned int hal_device_id(unsigned int slot);

struct probe {
  pthread_t thread;
  unsigned int id;
  int result;
};

static void *probe_main(void *arg) {
  struct probe *p = arg;
  p->result = hal_probe(p->id);
  return NULL;
}

int probe_devices(const struct device_request *req) {
  unsigned int i, failed = 0;
#ifndef TWIN
  unsigned int n = req->nids;
#else
  unsigned int n = hal_device_count();
#endif
  struct probe *probes = calloc(n, sizeof(*probes));
  if (!probes)
    return -1;
  for (i = 0; i < n; i++) {
#ifndef TWIN
    probes[i].id = req->ids[i];
#else
    probes[i].id = hal_device_id(i);
#endif
    if (pthread_create(&probes[i].thread, NULL, probe_main, &probes[i]))
      abort();
  }
  for (i = 0; i < n; i++) {
    pthread_join(probes[i].thread, NULL);
    failed += probes[i].result != 0;
  }
  free(probes);
  return (int)failed;
}
