// spawn: g_thread_new
// loop: GList
// origin: contigs of an uploaded assembly
// waits: tokens return
// distance: same function
// limiter: tokens in a GAsyncQueue
// differs: where the token is taken
// A: unbounded Y2 | limiter: token taken by the thread
// B: bounded N4 | limiter: token taken before the thread starts
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define POLISHERS 4

typedef struct {
  gchar *name;
  GString *bases;
  guint corrected;
} Contig;

typedef struct {
  GAsyncQueue *tokens;
  gint pending;
} Polisher;

typedef struct {
  Polisher *polisher;
  Contig *contig;
  gpointer token;
} Round;

static gpointer polish(gpointer data) {
  Round *round = data;
  Polisher *p = round->polisher;
  witnessEnter();
#ifndef TWIN
  round->token = g_async_queue_pop(p->tokens);
#endif
  witnessWork();
  for (gsize i = 1; i < round->contig->bases->len; i++)
    if (round->contig->bases->str[i] == round->contig->bases->str[i - 1])
      round->contig->corrected++;
  witnessLeave();
  g_atomic_int_add(&p->pending, -1);
  g_async_queue_push(p->tokens, round->token);
  g_free(round);
  return NULL;
}

static void polisher_init(Polisher *p) {
  p->tokens = g_async_queue_new();
  p->pending = 0;
  for (gsize i = 0; i < POLISHERS; i++)
    g_async_queue_push(p->tokens, GSIZE_TO_POINTER(i + 1));
}

void polish_assembly(Polisher *p, GList *contigs) {
  for (GList *l = contigs; l; l = l->next) {
    Round *round = g_new0(Round, 1);
    round->polisher = p;
    round->contig = l->data;
#ifdef TWIN
    round->token = g_async_queue_pop(p->tokens);
#endif
    g_atomic_int_inc(&p->pending);
    g_thread_unref(g_thread_new("polish", polish, round));
  }
  while (g_atomic_int_get(&p->pending) > 0)
    g_usleep(500);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *contigs = NULL;
  for (size_t i = 0; i < n; i++) {
    Contig *c = g_new0(Contig, 1);
    c->name = g_strdup_printf("contig_%zu", i);
    c->bases = g_string_new("ACCGTTA");
    contigs = g_list_prepend(contigs, c);
  }
  Polisher p;
  polisher_init(&p);
  polish_assembly(&p, contigs);
  return witnessReport();
}
