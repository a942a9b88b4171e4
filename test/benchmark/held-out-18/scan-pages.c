// spawn: g_thread_new
// loop: counted over a GPtrArray
// origin: array parameter
// limiter: none
// waits: detached
// distance: helper function
// differs: spawn
// A: unbounded Y1
// B: bounded N8 | spawn: g_task_run_in_thread | limiter: pool of GIO
// packages: gio-2.0
// witness: runnable
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  guint number;
  guint dpi;
  gboolean blank;
} Page;

static void page_analyse(Page *page) {
  witnessTask();
  page->blank = page->number % 9 == 0;
}

#ifndef TWIN
static gpointer ocr_main(gpointer data) {
  page_analyse(data);
  return NULL;
}
#else
static void ocr_thread(GTask *task, gpointer source, gpointer data, GCancellable *cancellable) {
  page_analyse(data);
  g_task_return_boolean(task, TRUE);
}
#endif

static void page_start(Page *page, GCancellable *cancellable) {
#ifndef TWIN
  gchar *name = g_strdup_printf("ocr-%u", page->number);
  g_thread_unref(g_thread_new(name, ocr_main, page));
  g_free(name);
#else
  GTask *task = g_task_new(NULL, cancellable, NULL, NULL);
  g_task_set_task_data(task, page, NULL);
  g_task_run_in_thread(task, ocr_thread);
  g_object_unref(task);
#endif
}

void document_analyse(GPtrArray *pages, guint min_dpi, GCancellable *cancellable) {
  for (guint i = 0; i < pages->len; i++) {
    Page *page = g_ptr_array_index(pages, i);
    if (g_cancellable_is_cancelled(cancellable))
      return;
    if (page->dpi < min_dpi) {
      g_message("page %u: %u dpi is too coarse", page->number, page->dpi);
      continue;
    }
    page_start(page, cancellable);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GPtrArray *pages = g_ptr_array_new();
  for (size_t i = 0; i < n; i++) {
    Page *page = g_new0(Page, 1);
    page->number = (guint)i;
    page->dpi = 300;
    g_ptr_array_add(pages, page);
  }
  document_analyse(pages, 150, g_cancellable_new());
  return witnessReport();
}
