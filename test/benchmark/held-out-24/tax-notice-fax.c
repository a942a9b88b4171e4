// spawn: popen
// loop: counted
// origin: array grown from text
// waits: pclose
// distance: helper function
// differs: where it waits
// A: bounded N6 | limiter: chunks of eight
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define MODEM_LINES 8

struct notice {
  long tax_id;
  char *body;
};

struct batch {
  struct notice *items;
  size_t len, cap;
};

static int batch_add(struct batch *b, long tax_id, const char *body) {
  if (b->len == b->cap) {
    size_t cap = b->cap ? b->cap * 2 : 16;
    struct notice *grown = realloc(b->items, cap * sizeof(*grown));
    if (!grown)
      return -1;
    b->items = grown;
    b->cap = cap;
  }
  b->items[b->len].tax_id = tax_id;
  b->items[b->len].body = strdup(body);
  b->len++;
  return 0;
}

static FILE *open_line(const struct notice *n) {
  FILE *line = popen("cat >/dev/null", "w");
  if (!line)
    return NULL;
  witnessEnter();
  fprintf(line, "TO: %ld\n\n%s\n", n->tax_id, n->body);
  fflush(line);
  return line;
}

static int hang_up(FILE **lines, size_t count) {
  int failed = 0;
  for (size_t i = 0; i < count; i++) {
    if (!lines[i])
      failed++;
    else {
      if (pclose(lines[i]) != 0)
        failed++;
      witnessLeave();
    }
  }
  return failed;
}

int fax_batch(const struct batch *b) {
  FILE **lines = calloc(b->len + 1, sizeof(*lines));
  size_t open = 0;
  int failed = 0;

  if (!lines)
    return -1;
  for (size_t i = 0; i < b->len; i++) {
    lines[open++] = open_line(&b->items[i]);
#ifndef TWIN
    if (open == MODEM_LINES) {
      failed += hang_up(lines, open);
      open = 0;
    }
#endif
  }
  failed += hang_up(lines, open);
  free(lines);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct rlimit files = {4096, 4096};
  struct batch b = {0};
  setrlimit(RLIMIT_NOFILE, &files);
  for (size_t i = 0; i < n; i++)
    batch_add(&b, 4000000 + (long)i, "Assessment for the year 2025");
  fax_batch(&b);
  return witnessReport();
}
