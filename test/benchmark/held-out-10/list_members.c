// spawn: g_thread_new
// loop: for
// origin: field of the request
// waits: g_thread_join
// distance: helper function
// differs: what the default does to the number
// A: unbounded Y3 | limiter: 20 only if the request gives no number
// B: bounded N11 | limiter: at most 20
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define PAGE 20

typedef struct {
  guint offset;
  guint page_size;
} ListRequest;

static guint effective_page_size(const ListRequest *request) {
#ifdef TWIN
  guint size = request->page_size ? request->page_size : PAGE;
  return MIN(size, PAGE);
#else
  return request->page_size ? request->page_size : PAGE;
#endif
}

static gpointer load_member(gpointer index) {
  witnessTask();
  return g_strdup_printf("member %u", GPOINTER_TO_UINT(index));
}

GPtrArray *list_members(const ListRequest *request) {
  guint size = effective_page_size(request);
  GPtrArray *threads = g_ptr_array_sized_new(size);
  for (guint i = 0; i < size; i++)
    g_ptr_array_add(threads, g_thread_new(NULL, load_member, GUINT_TO_POINTER(request->offset + i)));
  GPtrArray *members = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < threads->len; i++)
    g_ptr_array_add(members, g_thread_join(threads->pdata[i]));
  g_ptr_array_free(threads, TRUE);
  return members;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  ListRequest request = {0, (guint)n};
  list_members(&request);
  return witnessReport();
}
