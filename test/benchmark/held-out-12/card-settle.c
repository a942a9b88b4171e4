// spawn: g_thread_pool_push
// loop: while over lines
// origin: lines of a file
// limiter: GThreadPool of eight threads
// waits: g_thread_pool_free
// distance: same function
// differs: the maximum of the pool
// A: bounded N8
// B: unbounded Y3 | limiter: GThreadPool without a maximum
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>
#include <stdio.h>
#include <string.h>

#define SETTLE_THREADS 8

typedef struct {
  gchar *pan;
  gint64 amount;
} Settlement;

typedef struct {
  gint64 total;
  guint rejected;
  GMutex lock;
} SettleRun;

static void settlement_free(Settlement *s) {
  g_free(s->pan);
  g_free(s);
}

static Settlement *settlement_parse(gchar *line) {
  gchar **cols = g_strsplit(g_strchomp(line), ";", 3);
  Settlement *s = NULL;
  if (g_strv_length(cols) >= 2) {
    s = g_new0(Settlement, 1);
    s->pan = g_strdup(cols[0]);
    s->amount = g_ascii_strtoll(cols[1], NULL, 10);
  }
  g_strfreev(cols);
  return s;
}

static void settle(gpointer data, gpointer user_data) {
  Settlement *s = data;
  SettleRun *run = user_data;
  witnessTask();
  g_mutex_lock(&run->lock);
  run->total += s->amount;
  g_mutex_unlock(&run->lock);
  settlement_free(s);
}

gboolean settle_file(FILE *in, SettleRun *run, GError **error) {
  char line[256];
#ifndef TWIN
  GThreadPool *pool = g_thread_pool_new(settle, run, SETTLE_THREADS, FALSE, error);
#else
  GThreadPool *pool = g_thread_pool_new(settle, run, -1, FALSE, error);
#endif
  if (!pool)
    return FALSE;
  while (fgets(line, sizeof(line), in)) {
    Settlement *s = settlement_parse(line);
    if (!s) {
      run->rejected++;
      continue;
    }
    if (!g_thread_pool_push(pool, s, error)) {
      settlement_free(s);
      break;
    }
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return *error == NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *in = tmpfile();
  SettleRun run = {0};
  GError *error = NULL;
  for (size_t i = 0; i < n; i++)
    fprintf(in, "4000%012zu;%zu;EUR\n", i, i * 100);
  rewind(in);
  settle_file(in, &run, &error);
  return witnessReport();
}
