// spawn: g_thread_new
// loop: g_ptr_array_foreach
// origin: GPtrArray parameter
// distance: callback
// differs: spawn
// A: unbounded Y1 | spawn: g_thread_new | limiter: none | waits: after the loop
// B: bounded N8 | spawn: g_task_run_in_thread | limiter: pool of GTask | waits: main loop
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  gchar *name;
  guint rows;
  gboolean parsed;
} Sheet;

typedef struct {
  GMainLoop *loop;
  GPtrArray *threads;
  guint outstanding;
  guint rows;
} Import;

static void parse_sheet(Sheet *sheet) {
  witnessTask();
  sheet->rows = 1 + g_str_hash(sheet->name) % 500;
  sheet->parsed = TRUE;
}

static gpointer parse_thread(gpointer data) {
  parse_sheet(data);
  return data;
}

static void parse_in_task(GTask *task, gpointer source, gpointer data, GCancellable *cancel) {
  parse_sheet(data);
  g_task_return_boolean(task, TRUE);
}

static void sheet_parsed(GObject *source, GAsyncResult *result, gpointer user) {
  Import *import = user;
  Sheet *sheet = g_task_get_task_data(G_TASK(result));
  import->rows += sheet->rows;
  if (--import->outstanding == 0)
    g_main_loop_quit(import->loop);
}

static void import_sheet(gpointer item, gpointer user) {
  Sheet *sheet = item;
  Import *import = user;
  if (sheet->name[0] == '_')
    return;
#ifndef TWIN
  g_ptr_array_add(import->threads, g_thread_new("sheet", parse_thread, sheet));
#else
  GTask *task = g_task_new(NULL, NULL, sheet_parsed, import);
  g_task_set_task_data(task, sheet, NULL);
  import->outstanding++;
  g_task_run_in_thread(task, parse_in_task);
  g_object_unref(task);
#endif
}

guint import_workbook(GPtrArray *sheets) {
  Import import = {g_main_loop_new(NULL, FALSE), g_ptr_array_new(), 0, 0};
  g_ptr_array_foreach(sheets, import_sheet, &import);
  if (import.outstanding > 0)
    g_main_loop_run(import.loop);
  for (guint i = 0; i < import.threads->len; i++)
    import.rows += ((Sheet *)g_thread_join(import.threads->pdata[i]))->rows;
  g_ptr_array_unref(import.threads);
  g_main_loop_unref(import.loop);
  return import.rows;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GPtrArray *sheets = g_ptr_array_new();
  for (size_t i = 0; i < n; i++) {
    Sheet *sheet = g_new0(Sheet, 1);
    sheet->name = g_strdup_printf("Sheet%zu", i + 1);
    g_ptr_array_add(sheets, sheet);
  }
  import_workbook(sheets);
  return witnessReport();
}
