// spawn: apr_thread_create
// loop: while apr_dir_read
// origin: entries of a directory
// waits: joins after the loop
// distance: helper function
// differs: limiter
// A: bounded N7 | limiter: stops with an error above a constant
// B: unbounded Y7 | limiter: warns above a constant
// packages: apr-1
// witness: runnable
#include "witness.h"
#include <apr_file_info.h>
#include <apr_file_io.h>
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define IMPORT_MAX 24

typedef struct {
  const char *path;
  apr_off_t size;
  int mip_levels;
} texture_t;

typedef struct {
  apr_pool_t *pool;
  apr_array_header_t *workers;
} import_t;

static void *APR_THREAD_FUNC build_mips(apr_thread_t *self, void *data) {
  texture_t *t = data;
  witnessTask();
  for (t->mip_levels = 1; (t->size >> t->mip_levels) > 0; t->mip_levels++)
    ;
  apr_thread_exit(self, APR_SUCCESS);
  return NULL;
}

static apr_status_t import_texture(import_t *im, const char *dir, const apr_finfo_t *info) {
  apr_thread_t *worker;
  apr_status_t rv;
  texture_t *t = apr_pcalloc(im->pool, sizeof(*t));

  t->path = apr_pstrcat(im->pool, dir, "/", info->name, NULL);
  t->size = info->size;
  rv = apr_thread_create(&worker, NULL, build_mips, t, im->pool);
  if (rv == APR_SUCCESS)
    APR_ARRAY_PUSH(im->workers, apr_thread_t *) = worker;
  return rv;
}

apr_status_t import_directory(import_t *im, const char *path) {
  apr_dir_t *dir;
  apr_finfo_t info;
  apr_status_t rv = apr_dir_open(&dir, path, im->pool), ignored;

  if (rv != APR_SUCCESS)
    return rv;
  im->workers = apr_array_make(im->pool, 16, sizeof(apr_thread_t *));
  while (apr_dir_read(&info, APR_FINFO_TYPE | APR_FINFO_NAME | APR_FINFO_SIZE, dir) ==
         APR_SUCCESS) {
    if (info.filetype != APR_REG)
      continue;
    if (im->workers->nelts >= IMPORT_MAX) {
      fprintf(stderr, "%s: more than %d textures\n", path, IMPORT_MAX);
#ifndef TWIN
      rv = APR_ENOSPC;
      break;
#endif
    }
    if ((rv = import_texture(im, path, &info)) != APR_SUCCESS)
      break;
  }
  apr_dir_close(dir);
  for (int i = 0; i < im->workers->nelts; i++)
    apr_thread_join(&ignored, APR_ARRAY_IDX(im->workers, i, apr_thread_t *));
  return rv;
}

int main(int argc, char **argv) {
  import_t im = {0};
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/texturesXXXXXX", name[64], rm[64];
  apr_initialize();
  apr_pool_create(&im.pool, NULL);
  mkdtemp(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/tile%zu.dds", dir, i);
    fclose(fopen(name, "w"));
  }
  import_directory(&im, dir);
  snprintf(rm, sizeof(rm), "rm -r %s", dir);
  system(rm);
  return witnessReport();
}
