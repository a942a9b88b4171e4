// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Counters and tokens of GLib.

#include <glib.h>

extern void work(gpointer);
static gint live, failed;
static GAsyncQueue *tokens;

static gpointer counted(gpointer item) {
  work(item);
  (void)g_atomic_int_dec_and_test(&live);
  return NULL;
}

// OK
void below_eight(GSList *items) {
  for (; items; items = items->next) {
    while (g_atomic_int_get(&live) >= 8)
      g_usleep(1000);
    g_atomic_int_inc(&live);
    g_thread_unref(g_thread_new("w", counted, items->data));
  }
}

void below_eight_failures(GSList *items) {
  for (; items; items = items->next) {
    while (g_atomic_int_get(&failed) >= 8)
      g_usleep(1000);
    g_atomic_int_inc(&live);
    g_thread_unref(g_thread_new("w", counted, items->data));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

static gpointer with_token(gpointer item) {
  work(item);
  g_async_queue_push(tokens, GINT_TO_POINTER(1));
  return NULL;
}

static gpointer without_token(gpointer item) {
  work(item);
  return NULL;
}

// OK
void takes_tokens(GSList *items) {
  for (; items; items = items->next) {
    g_async_queue_pop(tokens);
    g_thread_unref(g_thread_new("w", with_token, items->data));
  }
}

void tokens_behind(GSList *items) {
  for (; items; items = items->next) {
    g_thread_unref(g_thread_new("w", with_token, items->data));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  g_async_queue_pop(tokens);
}

void takes_work(GAsyncQueue *jobs) {
  for (;;) {
    gpointer job = g_async_queue_pop(jobs);
    g_thread_unref(g_thread_new("w", without_token, job));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
