// spawn: g_thread_pool_push
// loop: for over GList
// origin: list parameter
// limiter: size of the GThreadPool
// waits: g_thread_pool_free
// distance: same function
// differs: limiter
// A: unbounded Y3 | limiter: GThreadPool without maximum
// B: bounded N8 | limiter: GThreadPool of six threads
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

#ifdef TWIN
#define MIX_THREADS 6
#else
#define MIX_THREADS -1
#endif

typedef struct {
  gchar *title;
  gint semitones;
  gboolean mixed;
} Track;

typedef struct {
  GMutex lock;
  guint done;
} MixState;

static void mix_track(gpointer data, gpointer user_data) {
  Track *track = data;
  MixState *state = user_data;
  witnessTask();
  track->mixed = ABS(track->semitones) <= 12;
  g_mutex_lock(&state->lock);
  state->done++;
  g_mutex_unlock(&state->lock);
}

static guint mix_setlist(GList *setlist, GError **error) {
  MixState state = {.done = 0};
  GThreadPool *mixers;
  GList *l;

  g_mutex_init(&state.lock);
  mixers = g_thread_pool_new(mix_track, &state, MIX_THREADS, FALSE, error);
  if (mixers == NULL) {
    g_mutex_clear(&state.lock);
    return 0;
  }
  for (l = setlist; l != NULL; l = l->next) {
    Track *track = l->data;
    if (track->title == NULL || *track->title == '\0') {
      g_warning("track without a title skipped");
      continue;
    }
    if (!g_thread_pool_push(mixers, track, error))
      break;
  }
  g_thread_pool_free(mixers, FALSE, TRUE);
  g_mutex_clear(&state.lock);
  return state.done;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *setlist = NULL;
  GError *error = NULL;
  for (size_t i = 0; i < n; i++) {
    Track *track = g_new0(Track, 1);
    track->title = g_strdup_printf("Song %zu", i);
    track->semitones = (gint)(i % 5) - 2;
    setlist = g_list_prepend(setlist, track);
  }
  mix_setlist(setlist, &error);
  if (error)
    g_printerr("%s\n", error->message);
  return witnessReport();
}
