// spawn: g_thread_pool_push
// loop: callback of g_hash_table_foreach
// origin: hash table
// waits: g_thread_pool_free
// distance: callback
// differs: the size of the pool
// A: unbounded Y3 | limiter: GThreadPool of -1 threads
// B: bounded N8 | limiter: GThreadPool of 8 threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#ifdef TWIN
#define READERS 8
#else
#define READERS -1
#endif

typedef struct {
  GThreadPool *readers;
  GHashTable *meters; /* serial number -> last litres */
  guint refused;
} Waterworks;

typedef struct {
  gchar *serial;
  gint64 litres;
} Reading;

static void read_meter(gpointer data, gpointer user_data) {
  Reading *reading = data;
  Waterworks *works = user_data;
  witnessTask();
  if (reading->litres < 0)
    g_atomic_int_inc(&works->refused);
  g_free(reading->serial);
  g_free(reading);
}

static Waterworks *waterworks_new(GError **error) {
  Waterworks *works = g_new0(Waterworks, 1);
  works->meters = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  works->readers = g_thread_pool_new(read_meter, works, READERS, FALSE, error);
  return works;
}

static void schedule_reading(gpointer key, gpointer value, gpointer user_data) {
  Waterworks *works = user_data;
  GError *error = NULL;
  Reading *reading = g_new0(Reading, 1);
  reading->serial = g_strdup(key);
  reading->litres = GPOINTER_TO_INT(value);
  if (!g_thread_pool_push(works->readers, reading, &error)) {
    g_warning("meter %s: %s", reading->serial, error->message);
    g_clear_error(&error);
  }
}

void waterworks_import(Waterworks *works, gchar **rows) {
  for (gchar **row = rows; *row; row++) {
    gchar **fields = g_strsplit(*row, ",", 2);
    if (g_strv_length(fields) == 2)
      g_hash_table_insert(works->meters, g_strdup(fields[0]), GINT_TO_POINTER(atoi(fields[1])));
    g_strfreev(fields);
  }
  g_hash_table_foreach(works->meters, schedule_reading, works);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  gchar **rows = g_new0(gchar *, n + 1);
  for (size_t i = 0; i < n; i++)
    rows[i] = g_strdup_printf("M%05zu,%zu", i, i * 10);
  Waterworks *works = waterworks_new(NULL);
  waterworks_import(works, rows);
  g_thread_pool_free(works->readers, FALSE, TRUE);
  return witnessReport();
}
