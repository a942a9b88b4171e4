// spawn: g_thread_new
// loop: GHashTableIter
// origin: hash table filled by requests
// limiter: GAsyncQueue of tokens
// waits: tokens collected at the end
// distance: helper function
// differs: who gives the token back
// A: bounded N4 | limiter: token given back by the thread
// B: unbounded Y5 | limiter: token given back after the spawn
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

#define NOTIFY_TOKENS 9

typedef struct {
  GAsyncQueue *tokens;
  gint sent;
} Notifier;

typedef struct {
  Notifier *notifier;
  gpointer token;
  gchar *user;
} Notice;

static gpointer notice_run(gpointer data) {
  Notice *notice = data;
  Notifier *nf = notice->notifier;
  witnessTask();
  g_atomic_int_inc(&nf->sent);
#ifndef TWIN
  g_async_queue_push(nf->tokens, notice->token);
#endif
  g_free(notice->user);
  g_free(notice);
  return NULL;
}

static void notify_user(Notifier *nf, const gchar *user) {
  Notice *notice = g_new0(Notice, 1);
  gpointer token = g_async_queue_pop(nf->tokens);
  GError *error = NULL;
  notice->notifier = nf;
  notice->token = token;
  notice->user = g_strdup(user);
  GThread *thread = g_thread_try_new("notify", notice_run, notice, &error);
  if (thread == NULL) {
    g_warning("notify %s: %s", user, error->message);
    g_clear_error(&error);
    g_free(notice->user);
    g_free(notice);
    g_async_queue_push(nf->tokens, token);
    return;
  }
  g_thread_unref(thread);
#ifdef TWIN
  g_async_queue_push(nf->tokens, token);
#endif
}

void notify_presence(Notifier *nf, GHashTable *online) {
  GHashTableIter it;
  gpointer user, state;
  g_hash_table_iter_init(&it, online);
  while (g_hash_table_iter_next(&it, &user, &state)) {
    if (state != NULL)
      notify_user(nf, user);
  }
  for (gint i = 0; i < NOTIFY_TOKENS; i++)
    g_async_queue_pop(nf->tokens);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GHashTable *online = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (size_t i = 0; i < n; i++)
    g_hash_table_insert(online, g_strdup_printf("user%zu", i), GINT_TO_POINTER(1));
  Notifier nf = {.tokens = g_async_queue_new()};
  for (gintptr i = 1; i <= NOTIFY_TOKENS; i++)
    g_async_queue_push(nf.tokens, (gpointer)i);
  notify_presence(&nf, online);
  return witnessReport();
}
