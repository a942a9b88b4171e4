// spawn: pthread_create
// loop: counted
// waits: joined after the loop
// distance: same function
// limiter: none
// differs: origin
// A: bounded N2 | origin: number of simulation threads of the server's settings
// B: unbounded Y1 | origin: number of arenas in a world that a client uploaded
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct settings {
  char bind[64];
  unsigned tick_ms;
  unsigned sim_threads;
};

struct arena {
  int players;
  unsigned long ticks;
};

struct world {
  struct arena *arenas;
  size_t narenas;
  size_t cursor;
};

static void settings_load(struct settings *s, FILE *in) {
  char line[128], key[64], value[64];
  *s = (struct settings){"0.0.0.0:27015", 50, 2};
  while (fgets(line, sizeof(line), in)) {
    if (line[0] == '#' || sscanf(line, "%63[^=]=%63s", key, value) != 2)
      continue;
    if (strcmp(key, "tick_ms") == 0)
      s->tick_ms = (unsigned)strtoul(value, NULL, 10);
    else if (strcmp(key, "sim_threads") == 0)
      s->sim_threads = (unsigned)strtoul(value, NULL, 10);
  }
}

static int world_upload(struct world *w, const unsigned char *body, size_t len) {
  w->arenas = calloc(len, sizeof(*w->arenas));
  if (!w->arenas)
    return -1;
  for (size_t i = 0; i < len; i++)
    w->arenas[i].players = body[i];
  w->narenas = len;
  return 0;
}

static void *simulate(void *arg) {
  struct world *w = arg;
  size_t at;
  witnessTask();
  while ((at = __atomic_fetch_add(&w->cursor, 1, __ATOMIC_RELAXED)) < w->narenas)
    w->arenas[at].ticks += (unsigned long)w->arenas[at].players;
  return NULL;
}

int world_run(const struct settings *s, struct world *w) {
#ifndef TWIN
  size_t nthreads = s->sim_threads;
#else
  size_t nthreads = w->narenas;
#endif
  pthread_t *threads = calloc(nthreads, sizeof(*threads));
  size_t started;
  if (!threads || s->tick_ms == 0)
    return -1;
  for (started = 0; started < nthreads; started++)
    if (pthread_create(&threads[started], NULL, simulate, w) != 0)
      break;
  while (started > 0)
    pthread_join(threads[--started], NULL);
  free(threads);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct settings s;
  struct world w = {0};
  FILE *conf = tmpfile();
  fputs("tick_ms=33\nsim_threads=4\n", conf);
  rewind(conf);
  settings_load(&s, conf);
  if (world_upload(&w, calloc(n, 1), n) != 0)
    return 1;
  world_run(&s, &w);
  return witnessReport();
}
