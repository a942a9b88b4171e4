// REQUIRES: apr-headers, glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -I/usr/include/apr-1.0 -D_GNU_SOURCE -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Pools that a helper makes: as wide as its caller says.

#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <glib.h>

static void *APR_THREAD_FUNC develop(apr_thread_t *thread, void *data) { return data; }

static apr_status_t room_open(apr_thread_pool_t **room, int most, apr_pool_t *p) {
  return apr_thread_pool_create(room, 2, most, p);
}

static apr_status_t room_for(apr_thread_pool_t **room, const apr_array_header_t *sheets, apr_pool_t *p) {
  apr_size_t most = (apr_size_t)sheets->nelts;
  return apr_thread_pool_create(room, 2, most, p);
}

void eight(const apr_array_header_t *sheets, apr_pool_t *p) {
  apr_thread_pool_t *room;
  room_open(&room, 8, p);
  for (int i = 0; i < sheets->nelts; i++)
    apr_thread_pool_push(room, develop, APR_ARRAY_IDX(sheets, i, void *), 0, NULL);
}

void one_for_each(const apr_array_header_t *sheets, apr_pool_t *p) {
  apr_thread_pool_t *room;
  room_for(&room, sheets, p);
  for (int i = 0; i < sheets->nelts; i++)
    apr_thread_pool_push(room, develop, APR_ARRAY_IDX(sheets, i, void *), 0, NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// As many as there are other sheets.
void others(const apr_array_header_t *sheets, const apr_array_header_t *usual, apr_pool_t *p) {
  apr_thread_pool_t *room;
  room_for(&room, usual, p);
  for (int i = 0; i < sheets->nelts; i++)
    apr_thread_pool_push(room, develop, APR_ARRAY_IDX(sheets, i, void *), 0, NULL);
}

static void run(gpointer data, gpointer user) {}

static GThreadPool *make(guint most) { return g_thread_pool_new(run, 0, most, FALSE, 0); }

void narrow(GList *list) {
  GThreadPool *pool = make(8);
  for (; list; list = list->next)
    g_thread_pool_push(pool, list->data, 0);
}

void wide(GList *list) {
  GThreadPool *pool = make(g_list_length(list));
  for (; list; list = list->next)
    g_thread_pool_push(pool, list->data, 0);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct portfolio {
  apr_pool_t *pool;
  apr_thread_pool_t *surveyors;
  apr_array_header_t *listings, *usual;
};

static apr_status_t hire(struct portfolio *p) {
  return apr_thread_pool_create(&p->surveyors, 1, (apr_size_t)p->listings->nelts, p->pool);
}

void hired(struct portfolio *p) {
  if (hire(p) != APR_SUCCESS)
    return;
  for (int i = 0; i < p->listings->nelts; i++)
    apr_thread_pool_push(p->surveyors, develop, APR_ARRAY_IDX(p->listings, i, void *), 0, NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// As many as there are others.
void hired_for_usual(struct portfolio *p) {
  if (hire(p) != APR_SUCCESS)
    return;
  for (int i = 0; i < p->usual->nelts; i++)
    apr_thread_pool_push(p->surveyors, develop, APR_ARRAY_IDX(p->usual, i, void *), 0, NULL);
}
