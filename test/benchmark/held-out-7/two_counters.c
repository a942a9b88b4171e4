// spawn: g_thread_new
// loop: for over a GList
// origin: parameter of a handler
// waits: detached
// distance: same function
// differs: which counter is compared
// A: unbounded Y6 | limiter: count of another kind of work
// B: bounded N9 | limiter: count of this kind of work
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  GMutex lock;
  GCond freed;
  int reads, writes;
} Disk;

static Disk disk;

typedef struct {
  char *path;
} Job;

static gpointer write_job(gpointer p) {
  Job *j = p;
  witnessTask();
  g_mutex_lock(&disk.lock);
  disk.writes--;
  g_cond_signal(&disk.freed);
  g_mutex_unlock(&disk.lock);
  g_free(j->path);
  g_free(j);
  return NULL;
}

static gboolean on_store(GList *paths) {
  for (GList *it = paths; it; it = it->next) {
    Job *j = g_new0(Job, 1);
    j->path = g_strdup(it->data);
    g_mutex_lock(&disk.lock);
#ifdef TWIN
    while (disk.writes >= 16)
#else
    while (disk.reads >= 16)
#endif
      g_cond_wait(&disk.freed, &disk.lock);
    disk.writes++;
    g_mutex_unlock(&disk.lock);
    g_thread_unref(g_thread_new("store", write_job, j));
  }
  return TRUE;
}

int main(int argc, char **argv) {
  GList *paths = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    paths = g_list_prepend(paths, "/srv/a");
  on_store(paths);
  g_list_free(paths);
  return witnessReport();
}
