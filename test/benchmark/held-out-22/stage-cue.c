// spawn: g_thread_pool_push
// loop: counted
// origin: key file given by the user
// limiter: GThreadPool
// waits: g_thread_pool_free
// distance: callback
// differs: size of the pool
// A: unbounded Y3 | limiter: the size that means unlimited
// B: bounded N8 | limiter: a pool of fixed size
// witness: runnable
// packages: glib-2.0 gthread-2.0
#include "witness.h"
#include <glib.h>

#define CUE_GROUP "cue-"

typedef struct {
  gchar *name;
  gint fixture;
  gdouble level;
} Cue;

typedef struct {
  GPtrArray *cues;
  GThreadPool *faders;
  gint faded;
} CueStack;

static void cue_free(gpointer data) {
  Cue *cue = data;
  g_free(cue->name);
  g_free(cue);
}

static void fade_cue(gpointer data, gpointer user) {
  Cue *cue = data;
  CueStack *stack = user;
  witnessTask();
  if (cue->level > 0)
    g_atomic_int_inc(&stack->faded);
}

static CueStack *cue_stack_new(GKeyFile *show) {
  gsize count = 0;
  gchar **groups = g_key_file_get_groups(show, &count);
  CueStack *stack = g_new0(CueStack, 1);
  stack->cues = g_ptr_array_new_with_free_func(cue_free);
  for (gsize i = 0; i < count; i++) {
    if (!g_str_has_prefix(groups[i], CUE_GROUP))
      continue;
    Cue *cue = g_new0(Cue, 1);
    cue->name = g_strdup(groups[i]);
    cue->fixture = g_key_file_get_integer(show, groups[i], "fixture", NULL);
    cue->level = g_key_file_get_double(show, groups[i], "level", NULL);
    g_ptr_array_add(stack->cues, cue);
  }
  g_strfreev(groups);
  return stack;
}

gboolean cue_stack_go(CueStack *stack, GError **error) {
#ifndef TWIN
  stack->faders = g_thread_pool_new(fade_cue, stack, -1, FALSE, error);
#else
  stack->faders = g_thread_pool_new(fade_cue, stack, 6, FALSE, error);
#endif
  if (!stack->faders)
    return FALSE;
  for (guint i = 0; i < stack->cues->len; i++)
    if (!g_thread_pool_push(stack->faders, g_ptr_array_index(stack->cues, i), error))
      break;
  g_thread_pool_free(stack->faders, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GKeyFile *show = g_key_file_new();
  for (size_t i = 0; i < n; i++) {
    gchar *group = g_strdup_printf(CUE_GROUP "%zu", i);
    g_key_file_set_integer(show, group, "fixture", (gint)i);
    g_key_file_set_double(show, group, "level", 0.5);
    g_free(group);
  }
  cue_stack_go(cue_stack_new(show), NULL);
  return witnessReport();
}
