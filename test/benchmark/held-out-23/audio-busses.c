// spawn: pthread_create
// loop: counted
// limiter: none
// waits: when the plug-in is deactivated
// distance: helper function
// differs: who gives the number of busses
// A: abstain-ok U2 | origin: a function of the host, behind a pointer
// B: unbounded Y1 | origin: field of the preset that the user opened
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct preset_header {
  char magic[4];
  uint32_t busses;
};

struct host {
  void *data;
  uint32_t (*bus_count)(const struct host *);
};

struct bus {
  pthread_t thread;
  float *buffer;
};

struct mixer {
  const struct host *host;
  struct bus *busses;
  uint32_t active;
};

static void *process_bus(void *arg) {
  struct bus *bus = arg;
  witnessTask();
  memset(bus->buffer, 0, 64 * sizeof(float));
  return NULL;
}

static int start_busses(struct mixer *m, uint32_t count) {
  m->busses = calloc(count, sizeof(*m->busses));
  if (!m->busses)
    return -1;
  for (uint32_t i = 0; i < count; i++) {
    m->busses[i].buffer = malloc(64 * sizeof(float));
    if (pthread_create(&m->busses[i].thread, NULL, process_bus, &m->busses[i]) != 0)
      return -1;
    m->active++;
  }
  return 0;
}

int mixer_activate(struct mixer *m, const void *preset, size_t size) {
  struct preset_header head;
  if (size < sizeof(head))
    return -1;
  memcpy(&head, preset, sizeof(head));
  if (memcmp(head.magic, "MIX1", 4) != 0)
    return -1;
#ifndef TWIN
  return start_busses(m, m->host->bus_count(m->host));
#else
  return start_busses(m, head.busses);
#endif
}

void mixer_deactivate(struct mixer *m) {
  for (uint32_t i = 0; i < m->active; i++) {
    pthread_join(m->busses[i].thread, NULL);
    free(m->busses[i].buffer);
  }
  free(m->busses);
}

static uint32_t studio_bus_count(const struct host *h) { return *(const uint32_t *)h->data; }

int main(int argc, char **argv) {
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  struct host host = {&n, studio_bus_count};
  struct preset_header preset = {{'M', 'I', 'X', '1'}, n};
  struct mixer m = {.host = &host};
  mixer_activate(&m, &preset, sizeof(preset));
  mixer_deactivate(&m);
  return witnessReport();
}
