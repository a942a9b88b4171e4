// spawn: thrd_create
// loop: while over fgets
// origin: rows of a CSV file
// limiter: counter with a condition variable
// waits: counter at the end
// distance: helper function
// differs: what a wait that times out does
// A: bounded N9 | limiter: waits until a letter ends
// B: unbounded Y4 | limiter: goes on when the wait times out
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>
#include <time.h>

#define MAX_RENDERERS 4

struct merge {
  mtx_t lock;
  cnd_t ended;
  int rendering;
  const char *template_path;
};

struct letter {
  struct merge *merge;
  char recipient[80];
  char city[48];
};

static int render(void *arg) {
  struct letter *l = arg;
  struct merge *m = l->merge;
  witnessTask();
  mtx_lock(&m->lock);
  m->rendering--;
  cnd_broadcast(&m->ended);
  mtx_unlock(&m->lock);
  free(l);
  return 0;
}

static int parse_row(char *row, struct letter *l) {
  char *city = strchr(row, ';');
  if (!city)
    return -1;
  *city++ = 0;
  city[strcspn(city, "\r\n")] = 0;
  snprintf(l->recipient, sizeof(l->recipient), "%s", row);
  snprintf(l->city, sizeof(l->city), "%s", city);
  return 0;
}

static void enter_renderer(struct merge *m) {
  mtx_lock(&m->lock);
  while (m->rendering >= MAX_RENDERERS) {
#ifndef TWIN
    cnd_wait(&m->ended, &m->lock);
#else
    struct timespec until;
    timespec_get(&until, TIME_UTC);
    until.tv_nsec += 200000;
    if (until.tv_nsec >= 1000000000) {
      until.tv_nsec -= 1000000000;
      until.tv_sec++;
    }
    if (cnd_timedwait(&m->ended, &m->lock, &until) == thrd_timedout)
      break;
#endif
  }
  m->rendering++;
  mtx_unlock(&m->lock);
}

int merge_letters(struct merge *m, FILE *csv) {
  char row[256];
  int rejected = 0;
  while (fgets(row, sizeof(row), csv)) {
    struct letter *l = calloc(1, sizeof(*l));
    thrd_t thread;
    l->merge = m;
    if (parse_row(row, l) != 0) {
      rejected++;
      free(l);
      continue;
    }
    enter_renderer(m);
    if (thrd_create(&thread, render, l) == thrd_success)
      thrd_detach(thread);
  }
  mtx_lock(&m->lock);
  while (m->rendering > 0)
    cnd_wait(&m->ended, &m->lock);
  mtx_unlock(&m->lock);
  return rejected;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct merge m = {.template_path = "letter.fodt"};
  mtx_init(&m.lock, mtx_plain);
  cnd_init(&m.ended);
  FILE *csv = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(csv, "Customer %zu;Bremen\n", i);
  rewind(csv);
  merge_letters(&m, csv);
  return witnessReport();
}
