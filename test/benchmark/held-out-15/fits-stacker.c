// spawn: g_thread_new
// loop: counted over GPtrArray
// origin: frames of an observation
// waits: GCond when the limit is reached
// distance: helper function
// limiter: counter with a condition variable
// differs: who gives the slot back
// A: bounded N4 | limiter: the thread, at its end
// B: unbounded Y5 | limiter: the starter, at once
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define FRAMES_IN_MEMORY 6

typedef struct {
  GMutex lock;
  GCond freed;
  guint loaded;
  gdouble *sum;
} Stack;

typedef struct {
  gchar *file;
  gdouble exposure;
  Stack *stack;
} Frame;

static void stack_take(Stack *s) {
  g_mutex_lock(&s->lock);
  while (s->loaded >= FRAMES_IN_MEMORY)
    g_cond_wait(&s->freed, &s->lock);
  s->loaded++;
  g_mutex_unlock(&s->lock);
}

static void stack_give(Stack *s) {
  g_mutex_lock(&s->lock);
  s->loaded--;
  g_cond_signal(&s->freed);
  g_mutex_unlock(&s->lock);
}

static gpointer register_frame(gpointer data) {
  Frame *frame = data;
  witnessTask();
  frame->exposure *= 1.02;
#ifndef TWIN
  stack_give(frame->stack);
#endif
  return frame;
}

static GThread *start_frame(Stack *s, Frame *frame) {
  frame->stack = s;
  stack_take(s);
  GThread *thread = g_thread_new("register", register_frame, frame);
#ifdef TWIN
  stack_give(s);
#endif
  return thread;
}

gdouble stack_frames(Stack *s, GPtrArray *frames) {
  GPtrArray *threads = g_ptr_array_sized_new(frames->len);
  gdouble total = 0;
  for (guint i = 0; i < frames->len; i++)
    g_ptr_array_add(threads, start_frame(s, g_ptr_array_index(frames, i)));
  for (guint i = 0; i < threads->len; i++) {
    Frame *done = g_thread_join(g_ptr_array_index(threads, i));
    total += done->exposure;
  }
  g_ptr_array_free(threads, TRUE);
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  Stack s = {.loaded = 0};
  g_mutex_init(&s.lock);
  g_cond_init(&s.freed);
  GPtrArray *frames = g_ptr_array_new();
  for (size_t i = 0; i < n; i++) {
    Frame *frame = g_new0(Frame, 1);
    frame->file = g_strdup_printf("m31_%03zu.fits", i);
    frame->exposure = 30;
    g_ptr_array_add(frames, frame);
  }
  stack_frames(&s, frames);
  return witnessReport();
}
