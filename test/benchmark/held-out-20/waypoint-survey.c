// spawn: APR thread
// loop: APR array
// origin: array parameter
// limiter: none
// waits: after the loop
// distance: same function
// differs: how much of the array is walked
// A: bounded N11 | limiter: the first 24 waypoints only
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define LEG_MAX 24

typedef struct {
  double lat, lon;
  int photos;
} waypoint_t;

static void *APR_THREAD_FUNC plan_photos(apr_thread_t *self, void *data) {
  waypoint_t *w = data;
  witnessTask();
  w->photos = w->lat > 60.0 ? 12 : 8;
  apr_thread_exit(self, APR_SUCCESS);
  return NULL;
}

apr_status_t survey(apr_array_header_t *route, apr_pool_t *pool) {
  apr_array_header_t *threads = apr_array_make(pool, route->nelts, sizeof(apr_thread_t *));
  int count = route->nelts;
  apr_status_t rv = APR_SUCCESS;
#ifndef TWIN
  if (count > LEG_MAX)
    count = LEG_MAX;
#endif
  for (int i = 0; i < count; i++) {
    waypoint_t *w = &APR_ARRAY_IDX(route, i, waypoint_t);
    apr_thread_t *t;
    rv = apr_thread_create(&t, NULL, plan_photos, w, pool);
    if (rv != APR_SUCCESS)
      break;
    APR_ARRAY_PUSH(threads, apr_thread_t *) = t;
  }
  for (int i = 0; i < threads->nelts; i++) {
    apr_status_t exit_code;
    apr_thread_join(&exit_code, APR_ARRAY_IDX(threads, i, apr_thread_t *));
  }
  return rv;
}

int main(int argc, char **argv) {
  apr_pool_t *pool;
  size_t n = witnessSize(argc, argv);
  apr_initialize();
  apr_pool_create(&pool, NULL);
  apr_array_header_t *route = apr_array_make(pool, (int)n, sizeof(waypoint_t));
  for (size_t i = 0; i < n; i++) {
    waypoint_t *w = apr_array_push(route);
    w->lat = 47.0 + (double)i / 1000.0;
    w->lon = 8.0;
  }
  if (survey(route, pool) != APR_SUCCESS)
    return 1;
  return witnessReport();
}
