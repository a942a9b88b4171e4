// spawn: apr_proc_create
// loop: for over apr_table
// origin: parameter array
// waits: apr_proc_wait
// distance: same function
// differs: how the process is awaited
// A: unbounded Y4 | limiter: asks without waiting
// B: bounded N3 | limiter: waits in the iteration
// witness: runnable
// packages: apr-1
#define _GNU_SOURCE
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

static const char *interpreter = "/bin/sh";

int run_scripts(apr_pool_t *pool, const apr_array_header_t *scripts) {
  int started = 0;
  apr_procattr_t *attr;
  if (apr_procattr_create(&attr, pool) != APR_SUCCESS)
    return -1;
  apr_procattr_cmdtype_set(attr, APR_PROGRAM_ENV);
  for (int i = 0; i < scripts->nelts; i++) {
    const char *args[] = {interpreter, APR_ARRAY_IDX(scripts, i, const char *), NULL};
    apr_proc_t *process = apr_pcalloc(pool, sizeof(*process));
    int code;
    apr_exit_why_e why;
    if (apr_proc_create(process, interpreter, args, NULL, attr, pool) != APR_SUCCESS)
      continue;
    started++;
#ifdef TWIN
    apr_proc_wait(process, &code, &why, APR_WAIT);
#else
    apr_proc_wait(process, &code, &why, APR_NOWAIT);
#endif
  }
  return started;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 15000000; // a process starts slower than a thread
  static char self[256];
  ssize_t k = readlink("/proc/self/exe", self, sizeof(self) - 1);
  self[k > 0 ? k : 0] = 0;
  interpreter = self;
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  apr_array_header_t *scripts = apr_array_make(pool, 4, sizeof(char *));
  for (size_t i = 0; i < n; ++i)
    APR_ARRAY_PUSH(scripts, const char *) = "a.sh";
  run_scripts(pool, scripts);
  return witnessReport();
}
