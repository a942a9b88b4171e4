// spawn: pthread_create detached
// loop: counted
// origin: number given by an interface of functions
// limiter: none
// waits: detached
// distance: same function
// differs: who gives the number
// A: abstain-ok U2 | origin: a function of the driver gives the number
// B: unbounded Y1 | origin: number parsed from the request
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct scada_driver {
  const char *name;
  size_t (*valve_count)(void);
  int (*read_valve)(size_t index);
};

struct inspection {
  const struct scada_driver *driver;
  size_t valve;
};

static void *inspect(void *arg) {
  struct inspection *in = arg;
  witnessTask();
  if (in->driver->read_valve(in->valve) < 0)
    fprintf(stderr, "%s: valve %zu stuck\n", in->driver->name, in->valve);
  free(in);
  return NULL;
}

int inspect_valves(const struct scada_driver *driver, const char *request) {
  size_t valves;
  if (strncmp(request, "INSPECT ", 8) != 0)
    return -1;
#ifndef TWIN
  valves = driver->valve_count();
#else
  valves = strtoul(request + strlen("INSPECT "), NULL, 10);
#endif
  for (size_t i = 0; i < valves; i++) {
    pthread_t tid;
    struct inspection *in = malloc(sizeof(*in));
    if (!in)
      return -1;
    in->driver = driver;
    in->valve = i;
    if (pthread_create(&tid, NULL, inspect, in) != 0) {
      free(in);
      return -1;
    }
    pthread_detach(tid);
  }
  return 0;
}

static size_t installed;
static size_t modbus_valve_count(void) { return installed; }
static int modbus_read_valve(size_t index) { return (int)(index & 1); }

int main(int argc, char **argv) {
  struct scada_driver modbus = {"modbus", modbus_valve_count, modbus_read_valve};
  char request[64];
  installed = witnessSize(argc, argv);
  snprintf(request, sizeof(request), "INSPECT %zu", installed);
  if (inspect_valves(&modbus, request) != 0)
    return 1;
  return witnessReport();
}
