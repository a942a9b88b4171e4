// spawn: g_thread_pool_push
// loop: for over a GList
// origin: entries of an LDIF stream
// waits: g_thread_pool_free
// distance: callback
// differs: the largest number of threads of the pool
// A: unbounded Y3 | limiter: pool with -1, which means unlimited
// B: bounded N8 | limiter: pool with 8 threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>
#include <string.h>

#ifdef TWIN
#define WRITERS 8
#else
#define WRITERS -1
#endif

typedef struct {
  char *dn;
  GHashTable *attributes;
} LdifEntry;

typedef struct {
  GMutex lock;
  guint written;
} Directory;

static LdifEntry *entry_new(const char *dn) {
  LdifEntry *e = g_new0(LdifEntry, 1);
  e->dn = g_strdup(dn);
  e->attributes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  return e;
}

static GList *ldif_parse(const char *text) {
  GList *entries = NULL;
  char **lines = g_strsplit(text, "\n", -1);
  for (char **line = lines; *line; line++) {
    char *colon = strstr(*line, ": ");
    if (!colon)
      continue;
    *colon = '\0';
    if (strcmp(*line, "dn") == 0)
      entries = g_list_prepend(entries, entry_new(colon + 2));
    else if (entries)
      g_hash_table_insert(((LdifEntry *)entries->data)->attributes, g_strdup(*line), g_strdup(colon + 2));
  }
  g_strfreev(lines);
  return g_list_reverse(entries);
}

static void write_entry(gpointer data, gpointer user) {
  LdifEntry *e = data;
  Directory *d = user;
  witnessTask();
  g_mutex_lock(&d->lock);
  d->written++;
  g_mutex_unlock(&d->lock);
  g_hash_table_unref(e->attributes);
  g_free(e->dn);
  g_free(e);
}

gboolean ldif_import(Directory *d, const char *text, GError **error) {
  GList *entries = ldif_parse(text);
  GThreadPool *pool = g_thread_pool_new(write_entry, d, WRITERS, FALSE, error);
  if (!pool) {
    g_list_free(entries);
    return FALSE;
  }
  for (GList *l = entries; l; l = l->next)
    if (!g_thread_pool_push(pool, l->data, NULL))
      g_warning("ldif: entry waits for a thread");
  g_thread_pool_free(pool, FALSE, TRUE);
  g_list_free(entries);
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GString *text = g_string_new("version: 1\n");
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(text, "dn: uid=u%zu,dc=example\ncn: user %zu\n\n", i, i);
  Directory d = {.written = 0};
  ldif_import(&d, text->str, NULL);
  return witnessReport();
}
