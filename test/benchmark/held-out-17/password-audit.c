// spawn: thrd_create
// loop: while getline
// origin: lines of a file
// distance: helper function
// differs: limiter
// A: bounded N6 | limiter: chunks of 16 | waits: a full chunk
// B: unbounded Y1 | limiter: none, the array grows | waits: after the loop
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

struct candidate {
  char user[32];
  char digest[72];
  int weak;
};

struct audit {
  thrd_t *threads;
  size_t used, room;
  unsigned weak;
};

static int try_rules(void *arg) {
  struct candidate *c = arg;
  int weak;
  witnessTask();
  weak = strlen(c->digest) < 32;
  free(c);
  return weak;
}

static void collect(struct audit *a) {
  int weak = 0;
  for (size_t i = 0; i < a->used; i++)
    if (thrd_join(a->threads[i], &weak) == thrd_success)
      a->weak += (unsigned)weak;
  a->used = 0;
}

static int make_room(struct audit *a) {
  if (a->used < a->room)
    return 0;
#ifndef TWIN
  collect(a);
#else
  thrd_t *more = realloc(a->threads, 2 * a->room * sizeof(*more));
  if (!more)
    return -1;
  a->threads = more;
  a->room *= 2;
#endif
  return 0;
}

int audit_shadow(FILE *shadow, unsigned *weak) {
  struct audit a = {calloc(16, sizeof(thrd_t)), 0, 16, 0};
  char *line = NULL;
  size_t cap = 0;
  int rc = a.threads ? 0 : -1;
  while (rc == 0 && getline(&line, &cap, shadow) > 0) {
    struct candidate *c = calloc(1, sizeof(*c));
    if (!c || sscanf(line, "%31[^:]:%71[^:\n]", c->user, c->digest) != 2) {
      free(c);
      continue;
    }
    rc = make_room(&a);
    if (rc == 0 && thrd_create(&a.threads[a.used], try_rules, c) == thrd_success)
      a.used++;
    else
      free(c);
  }
  collect(&a);
  *weak = a.weak;
  free(line);
  free(a.threads);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  unsigned weak;
  for (size_t i = 0; i < n; i++)
    fprintf(f, "user%zu:5f4dcc3b5aa765d61d8327deb882cf99:19000\n", i);
  rewind(f);
  audit_shadow(f, &weak);
  return witnessReport();
}
