// spawn: g_thread_pool_push
// loop: GList
// origin: list parameter
// limiter: GThreadPool
// waits: g_thread_pool_free
// distance: same function
// differs: max_threads
// A: unbounded Y3 | limiter: -1, which means no limit
// B: bounded N8 | limiter: eight threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  char *login;
  char *course;
} Enrolment;

typedef struct {
  GMutex lock;
  guint stored;
} Registry;

#ifndef TWIN
enum { ENROL_THREADS = -1 };
#else
enum { ENROL_THREADS = 8 };
#endif

static Enrolment *enrolment_new(const char *login, const char *course) {
  Enrolment *e = g_new0(Enrolment, 1);
  e->login = g_strdup(login);
  e->course = g_strdup(course);
  return e;
}

static void enrolment_free(Enrolment *e) {
  g_free(e->login);
  g_free(e->course);
  g_free(e);
}

static void enrol(gpointer data, gpointer user_data) {
  Enrolment *e = data;
  Registry *registry = user_data;
  witnessTask();
  g_mutex_lock(&registry->lock);
  registry->stored++;
  g_mutex_unlock(&registry->lock);
  enrolment_free(e);
}

gboolean enrol_all(GList *students, const char *course, Registry *registry, GError **error) {
  GThreadPool *pool = g_thread_pool_new(enrol, registry, ENROL_THREADS, FALSE, error);
  if (!pool)
    return FALSE;
  for (GList *l = students; l != NULL; l = l->next) {
    if (!g_thread_pool_push(pool, enrolment_new(l->data, course), error)) {
      g_thread_pool_free(pool, TRUE, TRUE);
      return FALSE;
    }
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *students = NULL;
  Registry registry = {.stored = 0};
  GError *error = NULL;
  for (size_t i = 0; i < n; i++)
    students = g_list_prepend(students, g_strdup_printf("s%zu", i));
  if (!enrol_all(students, "algebra-1", &registry, &error))
    g_printerr("enrol: %s\n", error->message);
  return witnessReport();
}
