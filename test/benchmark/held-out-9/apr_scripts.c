// spawn: apr_proc_create
// loop: for over apr_table
// origin: table parameter
// distance: same function
// differs: where the process is awaited
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: none | waits: in the iteration
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

static apr_status_t start_script(apr_pool_t *p, const char *prog, const char *arg, apr_proc_t *proc) {
  const char *args[] = {prog, arg, NULL};
  apr_procattr_t *attr;
  apr_status_t rv = apr_procattr_create(&attr, p);
  if (rv == APR_SUCCESS)
    rv = apr_procattr_cmdtype_set(attr, APR_PROGRAM_ENV);
  if (rv == APR_SUCCESS)
    rv = apr_proc_create(proc, prog, args, NULL, attr, p);
  return rv;
}

apr_status_t run_scripts(apr_pool_t *p, const apr_table_t *scripts) {
  const apr_array_header_t *arr = apr_table_elts(scripts);
  const apr_table_entry_t *elts = (const apr_table_entry_t *)arr->elts;
  apr_proc_t *procs = apr_pcalloc(p, sizeof(*procs) * (apr_size_t)arr->nelts);
  int code, i;
  apr_exit_why_e why;

  for (i = 0; i < arr->nelts; i++) {
    apr_status_t rv = start_script(p, elts[i].val, elts[i].key, &procs[i]);
    if (rv != APR_SUCCESS)
      return rv;
#ifdef TWIN
    apr_proc_wait(&procs[i], &code, &why, APR_WAIT);
#endif
  }
#ifndef TWIN
  for (i = 0; i < arr->nelts; i++)
    apr_proc_wait(&procs[i], &code, &why, APR_WAIT);
#endif
  return APR_SUCCESS;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 4;
  char path[4096] = "", key[32];
  apr_pool_t *p;
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  apr_initialize();
  apr_pool_create(&p, NULL);
  apr_table_t *scripts = apr_table_make(p, 4);
  for (size_t i = 0; i < n; i++) {
    snprintf(key, sizeof key, "k%zu", i);
    apr_table_set(scripts, key, path);
  }
  run_scripts(p, scripts);
  return witnessReport();
}
