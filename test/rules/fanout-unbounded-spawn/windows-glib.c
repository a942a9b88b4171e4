// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Windows whose handles are in a collection of GLib, joined in a helper.

#include <gio/gio.h>

typedef struct {
  GPtrArray *running;
  guint errors;
} Mirror;

static void flush(Mirror *m) {
  for (guint i = 0; i < m->running->len; i++)
    if (!g_subprocess_wait_check(g_ptr_array_index(m->running, i), NULL, NULL))
      m->errors++;
  g_ptr_array_set_size(m->running, 0);
}

static void forget(Mirror *m) {
  m->errors++;
  g_ptr_array_set_size(m->running, 0);
}

static void wait_only(Mirror *m) {
  for (guint i = 0; i < m->running->len; i++)
    g_subprocess_wait(g_ptr_array_index(m->running, i), NULL, NULL);
}

static void add(Mirror *m, const gchar *remote) {
  GSubprocess *p = g_subprocess_new(G_SUBPROCESS_FLAGS_NONE, NULL, "git", "fetch", remote, NULL);
  if (p != NULL)
    g_ptr_array_add(m->running, p);
}

// OK: eight at once.
void flushes(Mirror *m, GSList *remotes) {
  for (; remotes; remotes = remotes->next) {
    add(m, remotes->data);
    if (m->running->len == 8)
      flush(m);
  }
}

void flushes_behind(Mirror *m, GSList *remotes) {
  for (; remotes; remotes = remotes->next)
    add(m, remotes->data);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  flush(m);
}

void forgets(Mirror *m, GSList *remotes) {
  for (; remotes; remotes = remotes->next) {
    add(m, remotes->data);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (m->running->len == 8)
      forget(m);
  }
}

// Has more than eight from then on, and waits no more.
void waits_once(Mirror *m, GSList *remotes) {
  for (; remotes; remotes = remotes->next) {
    add(m, remotes->data);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (m->running->len == 8)
      wait_only(m);
  }
}

// OK: in the same function.
void inside(GStrv remotes) {
  GPtrArray *running = g_ptr_array_new_with_free_func(g_object_unref);
  for (; *remotes; remotes++) {
    if (running->len >= 8) {
      for (guint i = 0; i < running->len; i++)
        g_subprocess_wait(g_ptr_array_index(running, i), NULL, NULL);
      g_ptr_array_set_size(running, 0);
    }
    g_ptr_array_add(running, g_subprocess_new(G_SUBPROCESS_FLAGS_NONE, NULL, "git", *remotes, NULL));
  }
}

static gpointer fetch(gpointer remote) { return remote; }

// OK: the oldest out of the queue.
void oldest(GPtrArray *remotes) {
  GQueue running = G_QUEUE_INIT;
  for (guint i = 0; i < remotes->len; i++) {
    if (g_queue_get_length(&running) >= 8)
      g_thread_join(g_queue_pop_head(&running));
    g_queue_push_tail(&running, g_thread_new("fetch", fetch, remotes->pdata[i]));
  }
  while (!g_queue_is_empty(&running))
    g_thread_join(g_queue_pop_head(&running));
}

void forgets_oldest(GPtrArray *remotes) {
  GQueue running = G_QUEUE_INIT;
  for (guint i = 0; i < remotes->len; i++) {
    if (g_queue_get_length(&running) >= 8)
      g_thread_unref(g_queue_pop_head(&running));
    g_queue_push_tail(&running, g_thread_new("fetch", fetch, remotes->pdata[i]));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
