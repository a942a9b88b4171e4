// spawn: GThreadPool
// loop: while over a GQueue
// origin: parsed text
// waits: g_thread_pool_free
// distance: callback
// limiter: GThreadPool
// differs: maximum of the pool
// A: bounded N8 | limiter: GThreadPool of 4 threads
// B: unbounded Y3 | limiter: GThreadPool without a maximum
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *text;
  gint voice;
} Utterance;

typedef struct {
  GThreadPool *voices;
  GQueue pending;
  gint spoken;
} Synth;

static void synthesize(gpointer data, gpointer user) {
  Utterance *u = data;
  Synth *s = user;
  witnessTask();
  g_atomic_int_add(&s->spoken, 1);
  g_free(u->text);
  g_free(u);
}

static gboolean synth_open(Synth *s, GError **error) {
  g_queue_init(&s->pending);
#ifndef TWIN
  s->voices = g_thread_pool_new(synthesize, s, 4, FALSE, error);
#else
  s->voices = g_thread_pool_new(synthesize, s, -1, FALSE, error);
#endif
  return s->voices != NULL;
}

static void synth_add(Synth *s, const gchar *article, gint voice) {
  gchar **sentences = g_strsplit(article, ".", -1);
  for (gchar **p = sentences; *p; p++) {
    Utterance *u;
    if (!*g_strstrip(*p))
      continue;
    u = g_new0(Utterance, 1);
    u->text = g_strdup(*p);
    u->voice = voice;
    g_queue_push_tail(&s->pending, u);
  }
  g_strfreev(sentences);
}

static gint synth_speak(Synth *s) {
  Utterance *u;
  while ((u = g_queue_pop_head(&s->pending)) != NULL) {
    GError *error = NULL;
    if (!g_thread_pool_push(s->voices, u, &error)) {
      g_warning("synth: %s", error->message);
      g_clear_error(&error);
    }
  }
  g_thread_pool_free(s->voices, FALSE, TRUE);
  return s->spoken;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GString *article = g_string_new("");
  Synth synth = {0};
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(article, "Sentence %zu. ", i);
  if (!synth_open(&synth, NULL))
    return 1;
  synth_add(&synth, article->str, 2);
  synth_speak(&synth);
  return witnessReport();
}
