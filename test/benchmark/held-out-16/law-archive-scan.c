// spawn: apr_thread_create
// loop: while apr_dir_read
// origin: directory entries
// limiter: counter and condition variable
// waits: counter reaches zero
// distance: helper function
// differs: who gives the slot back
// A: unbounded Y5 | limiter: the loop after apr_thread_create
// B: bounded N9 | limiter: the thread at its end
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_file_info.h>
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_thread_cond.h>
#include <apr_thread_proc.h>
#include <fcntl.h>

#define SCANNERS 10

typedef struct archive {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *changed;
  int scanning;
} archive_t;

typedef struct scan {
  archive_t *archive;
  const char *file;
} scan_t;

static void claim(archive_t *a) {
  apr_thread_mutex_lock(a->lock);
  while (a->scanning >= SCANNERS)
    apr_thread_cond_wait(a->changed, a->lock);
  a->scanning++;
  apr_thread_mutex_unlock(a->lock);
}

static void release(archive_t *a) {
  apr_thread_mutex_lock(a->lock);
  a->scanning--;
  apr_thread_cond_broadcast(a->changed);
  apr_thread_mutex_unlock(a->lock);
}

static void *APR_THREAD_FUNC scan_main(apr_thread_t *thread, void *data) {
  scan_t *s = data;
  (void)thread;
  witnessTask();
#ifdef TWIN
  release(s->archive);
#else
  (void)s;
#endif
  return NULL;
}

apr_status_t archive_scan(archive_t *a, const char *folder) {
  apr_dir_t *dir;
  apr_finfo_t info;
  apr_threadattr_t *attr;
  apr_status_t rv = apr_dir_open(&dir, folder, a->pool);
  if (rv != APR_SUCCESS)
    return rv;
  apr_threadattr_create(&attr, a->pool);
  apr_threadattr_detach_set(attr, 1);
  while (apr_dir_read(&info, APR_FINFO_NAME | APR_FINFO_TYPE, dir) == APR_SUCCESS) {
    apr_thread_t *thread;
    if (info.filetype != APR_REG)
      continue;
    scan_t *s = apr_palloc(a->pool, sizeof(*s));
    s->archive = a;
    s->file = apr_pstrcat(a->pool, folder, "/", info.name, NULL);
    claim(a);
    rv = apr_thread_create(&thread, attr, scan_main, s, a->pool);
#ifndef TWIN
    release(a);
#endif
    if (rv != APR_SUCCESS)
      break;
  }
  apr_dir_close(dir);
  apr_thread_mutex_lock(a->lock);
  while (rv == APR_SUCCESS && a->scanning > 0)
    apr_thread_cond_wait(a->changed, a->lock);
  apr_thread_mutex_unlock(a->lock);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/rulings-XXXXXX", path[64];
  archive_t a = {0};
  apr_initialize();
  apr_pool_create(&a.pool, NULL);
  apr_thread_mutex_create(&a.lock, APR_THREAD_MUTEX_DEFAULT, a.pool);
  apr_thread_cond_create(&a.changed, a.pool);
  if (!mkdtemp(folder))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.txt", folder, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  archive_scan(&a, folder);
  snprintf(path, sizeof(path), "rm -r %s", folder);
  return system(path) ? 1 : witnessReport();
}
