// spawn: g_thread_pool_push
// loop: GList
// origin: records of a settlement file
// waits: g_thread_pool_free
// distance: same function
// differs: limiter
// A: bounded N8 | limiter: pool of at most 8 threads
// B: unbounded Y3 | limiter: pool with -1 for its maximum
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *account;
  gint64 cents;
  gboolean posted;
} Posting;

typedef struct {
  GList *postings;
  gint64 total;
  guint rejected;
} Settlement;

static void post_to_ledger(gpointer data, gpointer user) {
  Posting *p = data;
  (void)user;
  witnessTask();
  p->posted = p->cents != 0;
}

static Settlement *settlement_parse(const gchar *text) {
  Settlement *s = g_new0(Settlement, 1);
  gchar **lines = g_strsplit(text, "\n", -1);
  for (gchar **l = lines; *l; l++) {
    gchar *sep = strchr(*l, ';');
    Posting *p;
    if (!sep) {
      s->rejected++;
      continue;
    }
    p = g_new0(Posting, 1);
    p->account = g_strndup(*l, (gsize)(sep - *l));
    p->cents = g_ascii_strtoll(sep + 1, NULL, 10);
    s->total += p->cents;
    s->postings = g_list_prepend(s->postings, p);
  }
  g_strfreev(lines);
  return s;
}

gboolean settlement_run(const gchar *text, GError **error) {
  Settlement *s = settlement_parse(text);
#ifndef TWIN
  const gint posters = 8;
#else
  const gint posters = -1;
#endif
  GThreadPool *pool = g_thread_pool_new(post_to_ledger, s, posters, FALSE, error);
  if (!pool)
    return FALSE;
  for (GList *it = s->postings; it; it = it->next)
    if (!g_thread_pool_push(pool, it->data, error))
      break;
  g_thread_pool_free(pool, FALSE, TRUE);
  return *error == NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GString *text = g_string_new(NULL);
  GError *error = NULL;
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(text, "DE%06zu;%zu\n", i, i + 1);
  settlement_run(text->str, &error);
  return witnessReport();
}
