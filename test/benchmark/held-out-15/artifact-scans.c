// spawn: popen
// loop: do-while over tokens
// origin: field of a request
// limiter: none
// waits: after the loop
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>

struct scan {
  char inventory[32];
  FILE *converter;
  struct scan *next;
};

struct export_request {
  const char *collection;
  char *inventory_numbers;
};

static char tool[400];

static int open_converter(struct scan *s, const char *collection) {
  char command[512];
  if (strpbrk(s->inventory, "'\"`$;|&") != NULL)
    return -1;
  snprintf(command, sizeof(command), "exec '%s' '%s' '%s'", tool, collection, s->inventory);
  s->converter = popen(command, "w");
  return s->converter ? 0 : -1;
}

static int close_converter(struct scan *s) {
  fprintf(s->converter, "inventory %s\nformat jpeg2000\n", s->inventory);
  return pclose(s->converter);
}

int export_scans(struct export_request *req) {
  struct scan *pending = NULL;
  int failed = 0;
  char *cursor = req->inventory_numbers, *token;
  do {
    token = strsep(&cursor, ",");
    if (!token || !*token)
      continue;
    struct scan *s = calloc(1, sizeof(*s));
    snprintf(s->inventory, sizeof(s->inventory), "%s", token);
    if (open_converter(s, req->collection) != 0) {
      failed++;
      free(s);
      continue;
    }
#ifndef TWIN
    failed += close_converter(s) != 0;
    free(s);
#else
    s->next = pending;
    pending = s;
#endif
  } while (cursor);
  while (pending) {
    struct scan *s = pending;
    pending = s->next;
    failed += close_converter(s) != 0;
    free(s);
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    while (getchar() != EOF)
      ;
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", tool, sizeof(tool) - 1);
  tool[len > 0 ? len : 0] = 0;
  struct export_request req = {"egypt", calloc(n + 1, 12)};
  char *at = req.inventory_numbers;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "INV%zu,", i);
  export_scans(&req);
  return witnessReport();
}
