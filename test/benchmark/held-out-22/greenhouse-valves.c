// spawn: thrd_create
// loop: counted
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin of the number
// A: bounded N2 | origin: configuration
// B: unbounded Y1 | origin: JSON request field
// witness: runnable
// packages: libcjson
#include "witness.h"
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

struct valve_bank {
  int first, lines;
  int seconds;
  mtx_t lock;
  int next_line;
  long litres;
};

static int drive_valves(void *arg) {
  struct valve_bank *bank = arg;
  long litres = 0;
  witnessTask();
  for (;;) {
    mtx_lock(&bank->lock);
    int line = bank->next_line < bank->lines ? bank->next_line++ : -1;
    mtx_unlock(&bank->lock);
    if (line < 0)
      break;
    litres += bank->seconds * 2;
  }
  mtx_lock(&bank->lock);
  bank->litres += litres;
  mtx_unlock(&bank->lock);
  return 0;
}

static int configured_drivers(void) {
  const char *value = getenv("GREENHOUSE_DRIVERS");
  int drivers = value ? atoi(value) : 0;
  return drivers > 0 ? drivers : 4;
}

static int field(const cJSON *request, const char *name, int fallback) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(request, name);
  return cJSON_IsNumber(item) ? item->valueint : fallback;
}

int irrigate(const char *body, long *litres) {
  cJSON *request = cJSON_Parse(body);
  struct valve_bank bank = {0};
  int drivers;
  if (!request)
    return -1;
  bank.lines = field(request, "lines", 1);
  bank.seconds = field(request, "seconds", 30);
#ifndef TWIN
  drivers = configured_drivers();
#else
  drivers = field(request, "drivers", 4);
#endif
  cJSON_Delete(request);

  thrd_t *threads = calloc((size_t)drivers, sizeof(*threads));
  if (!threads || mtx_init(&bank.lock, mtx_plain) != thrd_success) {
    free(threads);
    return -1;
  }
  int started = 0;
  for (; started < drivers; started++)
    if (thrd_create(&threads[started], drive_valves, &bank) != thrd_success)
      break;
  for (int i = 0; i < started; i++)
    thrd_join(threads[i], NULL);
  mtx_destroy(&bank.lock);
  free(threads);
  *litres = bank.litres;
  return started > 0 ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char body[128];
  long litres;
  snprintf(body, sizeof(body), "{\"lines\": %zu, \"seconds\": 20, \"drivers\": %zu}", n, n);
  irrigate(body, &litres);
  return witnessReport();
}
