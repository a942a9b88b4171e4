// spawn: thrd_create
// loop: goto
// origin: records of standard input
// waits: see the factors
// distance: same function
// differs: whether the thread is joined or detached
// A: unbounded Y1 | limiter: none | waits: detached
// B: bounded N3 | limiter: joined before the next record | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

struct record {
  uint16_t kind;
  char text[30];
};

static int apply(void *arg) {
  struct record *r = arg;
  witnessTask();
  int odd = r->kind & 1;
  free(r);
  return odd;
}

static int feed(FILE *in) {
  int rc = 0, odd = 0;
  thrd_t t;
  struct record *r;

again:
  r = malloc(sizeof *r);
  if (r == NULL)
    return -1;
  if (fread(r, sizeof *r, 1, in) != 1)
    goto out;
  if (thrd_create(&t, apply, r) != thrd_success) {
    rc = -1;
    goto out;
  }
#ifdef TWIN
  thrd_join(t, &odd);
#else
  thrd_detach(t);
#endif
  rc += odd;
  goto again;

out:
  free(r);
  return rc;
}

int main(int argc, char **argv) {
  struct record r = {2, "put a=1"};
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  while (n--)
    fwrite(&r, sizeof r, 1, f);
  fflush(f);
  lseek(fileno(f), 0, SEEK_SET);
  dup2(fileno(f), STDIN_FILENO);
  feed(stdin);
  return witnessReport();
}
