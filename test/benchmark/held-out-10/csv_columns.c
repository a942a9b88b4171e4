// spawn: thrd_create
// loop: strtok_r
// origin: parsed text
// waits: thrd_join
// distance: same function
// differs: array or list of threads
// A: bounded N7 | limiter: more columns than MAX_COLUMNS are refused
// B: unbounded Y1 | limiter: none
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define MAX_COLUMNS 40

static int profile_column(void *name) {
  (void)name;
  witnessTask();
  return 0;
}

static size_t count_columns(const char *header) {
  size_t n = *header ? 1 : 0;
  for (; *header; ++header)
    n += *header == ',';
  return n;
}

int profile_header(char *header) {
  size_t columns = count_columns(header);
#ifndef TWIN
  if (columns > MAX_COLUMNS)
    return -1;
#endif
  thrd_t *ids = calloc(columns, sizeof(*ids));
  if (!ids)
    return -1;
  size_t used = 0;
  char *rest = NULL;
  for (char *name = strtok_r(header, ",", &rest); name; name = strtok_r(NULL, ",", &rest)) {
    if (thrd_create(&ids[used], profile_column, name) == thrd_success)
      used++;
  }
  for (size_t i = 0; i < used; ++i)
    thrd_join(ids[i], NULL);
  free(ids);
  return (int)used;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *header = calloc(n * 2 + 1, 1);
  for (size_t i = 0; i < n; ++i)
    strcat(header, i ? ",c" : "c");
  profile_header(header);
  return witnessReport();
}
