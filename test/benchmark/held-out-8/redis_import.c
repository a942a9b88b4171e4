// spawn: fork
// loop: goto
// origin: length-prefixed records of a stream
// limiter: process counter
// waits: wait
// distance: same function
// differs: when the counter is checked
// A: unbounded Y4 | limiter: one child awaited after every 50 records
// B: bounded N5 | limiter: one child awaited when 10 run
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void load_record(const char *data, unsigned size) {
  (void)data;
  (void)size;
  witnessTask();
}

/* *<size>\n<data> repeated. Returns the number of records or -1. */
int import_dump(FILE *dump) {
  unsigned size, records = 0;
  int running = 0;
  char *data;

next:
  if (fscanf(dump, "*%u", &size) != 1 || fgetc(dump) != '\n')
    goto out;
  if (size > 65536 || (data = malloc(size)) == NULL)
    return -1;
  if (fread(data, 1, size, dump) != size) {
    free(data);
    return -1;
  }
  records++;
#ifdef TWIN
  if (running >= 10 && wait(NULL) > 0)
    running--;
#else
  if (records % 50 == 0 && wait(NULL) > 0)
    running--;
#endif
  switch (fork()) {
  case 0:
    load_record(data, size);
    _exit(0);
  case -1:
    break;
  default:
    running++;
  }
  free(data);
  goto next;

out:
  while (running > 0 && wait(NULL) > 0)
    running--;
  return (int)records;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), length = n * 12;
  char *text = malloc(length + 1), *end = text;
  while (n-- > 0)
    end += sprintf(end, "*5\nhello");
  import_dump(fmemopen(text, (size_t)(end - text), "r"));
  return witnessReport();
}
