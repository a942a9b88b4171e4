// spawn: GSubprocess
// loop: for over a GList
// origin: command line
// limiter: none
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  GList *inputs;
  gchar *target_format;
  GSubprocessLauncher *launcher;
  GPtrArray *running;
} Converter;

static gboolean parse_arguments(Converter *self, gchar **args) {
  for (gchar **a = args; *a; a++) {
    if (g_str_has_prefix(*a, "--convert-to=")) {
      g_free(self->target_format);
      self->target_format = g_strdup(*a + 13);
    } else {
      self->inputs = g_list_prepend(self->inputs, *a);
    }
  }
  self->inputs = g_list_reverse(self->inputs);
  return self->inputs != NULL;
}

static GSubprocess *convert_one(Converter *self, const gchar *document, GError **error) {
  const gchar *command[] = {"/proc/self/exe", "--headless", self->target_format, document, NULL};
  return g_subprocess_launcher_spawnv(self->launcher, command, error);
}

static gboolean collect_output(GSubprocess *process, GError **error) {
  GBytes *pdf = NULL;
  if (!g_subprocess_communicate(process, NULL, NULL, &pdf, NULL, error))
    return FALSE;
  gboolean usable = g_bytes_get_size(pdf) > 0 && g_subprocess_get_successful(process);
  g_bytes_unref(pdf);
  return usable;
}

static gboolean converter_run(Converter *self, GError **error) {
  for (GList *l = self->inputs; l; l = l->next) {
    GSubprocess *process = convert_one(self, l->data, error);
    if (!process)
      return FALSE;
    g_ptr_array_add(self->running, process);
#ifndef TWIN
    if (!collect_output(process, error))
      return FALSE;
#endif
  }
#ifdef TWIN
  for (guint i = 0; i < self->running->len; i++)
    if (!collect_output(g_ptr_array_index(self->running, i), error))
      return FALSE;
#endif
  return TRUE;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    for (int object = 0; object < 2048; object++)
      printf("%06d 0 obj << /Length 0 >> stream endstream endobj\n", object);
    fflush(stdout);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  gchar **args = g_new0(gchar *, n + 2);
  args[0] = "--convert-to=pdf";
  for (size_t i = 0; i < n; i++)
    args[i + 1] = g_strdup_printf("letter%zu.odt", i);
  Converter converter = {.running = g_ptr_array_new_with_free_func(g_object_unref)};
  int witness_fd = atoi(getenv(WITNESS_VARIABLE));
  converter.launcher = g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_take_fd(converter.launcher, dup(witness_fd), witness_fd);
  GError *error = NULL;
  if (parse_arguments(&converter, args) && !converter_run(&converter, &error))
    fprintf(stderr, "soffice: %s\n", error ? error->message : "no output");
  return witnessReport();
}
