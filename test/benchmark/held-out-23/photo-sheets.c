// spawn: apr_thread_pool_push
// loop: counted
// origin: APR array parameter
// limiter: apr_thread_pool
// waits: apr_thread_pool_tasks_count until none is left
// distance: helper function
// differs: maximum of the pool
// A: bounded N8 | limiter: eight threads at most
// B: unbounded Y3 | limiter: as many threads as sheets at most
// packages: apr-1 apr-util-1
// witness: runnable
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>

#define DARKROOM_MIN 2
#define DARKROOM_MAX 8

typedef struct {
  const char *original;
  int width, height;
  int dpi;
} sheet_t;

static void *APR_THREAD_FUNC develop_sheet(apr_thread_t *thread, void *data) {
  sheet_t *sheet = data;
  witnessTask();
  sheet->dpi = sheet->width > 3000 ? 300 : 150;
  return NULL;
}

static apr_status_t darkroom_open(apr_thread_pool_t **room, const apr_array_header_t *sheets, apr_pool_t *p) {
#ifndef TWIN
  apr_size_t most = DARKROOM_MAX;
#else
  apr_size_t most = (apr_size_t)sheets->nelts;
#endif
  apr_status_t rv;
  if (most < DARKROOM_MIN)
    most = DARKROOM_MIN;
  rv = apr_thread_pool_create(room, DARKROOM_MIN, most, p);
  if (rv == APR_SUCCESS)
    apr_thread_pool_threshold_set(*room, 0);
  return rv;
}

static apr_status_t develop_book(const apr_array_header_t *sheets, apr_pool_t *p) {
  apr_thread_pool_t *room;
  apr_status_t rv = darkroom_open(&room, sheets, p);
  int i;

  if (rv != APR_SUCCESS)
    return rv;
  for (i = 0; i < sheets->nelts; i++) {
    sheet_t *sheet = APR_ARRAY_IDX(sheets, i, sheet_t *);
    if (sheet->width <= 0 || sheet->height <= 0)
      continue;
    rv = apr_thread_pool_push(room, develop_sheet, sheet, APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
    if (rv != APR_SUCCESS)
      break;
  }
  while (apr_thread_pool_tasks_count(room) > 0 || apr_thread_pool_busy_count(room) > 0)
    apr_sleep(2000);
  apr_thread_pool_destroy(room);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *p;
  apr_initialize();
  apr_pool_create(&p, NULL);
  apr_array_header_t *book = apr_array_make(p, (int)n, sizeof(sheet_t *));
  for (size_t i = 0; i < n; i++) {
    sheet_t *s = apr_pcalloc(p, sizeof(*s));
    s->original = "IMG.CR2";
    s->width = 4000;
    s->height = 3000;
    APR_ARRAY_PUSH(book, sheet_t *) = s;
  }
  develop_book(book, p);
  return witnessReport();
}
