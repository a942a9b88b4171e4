// spawn: fork
// loop: counted
// origin: see A and B
// limiter: number of workers
// waits: after the loop
// distance: helper function
// differs: the number of workers
// A: bounded N2 | origin: hardware
// B: unbounded Y3 | origin: work list of a client
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>

/* renderq: renders the frames that a client has put on its work list. */

struct frame {
  uint32_t number;
  uint32_t done;
};

struct worklist {
  uint32_t length;
  uint32_t next; /* shared, atomic */
  struct frame frames[];
};

static struct worklist *receive(FILE *client) {
  uint32_t length;
  if (fread(&length, sizeof(length), 1, client) != 1)
    return NULL;
  size_t size = sizeof(struct worklist) + length * sizeof(struct frame);
  struct worklist *w = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (w == MAP_FAILED)
    return NULL;
  w->length = length;
  for (uint32_t i = 0; i < length; i++)
    if (fread(&w->frames[i].number, sizeof(uint32_t), 1, client) != 1)
      return NULL;
  return w;
}

static long worker_count(const struct worklist *w) {
#ifndef TWIN
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  (void)w;
#else
  long n = w->length;
#endif
  return n > 0 ? n : 1;
}

static void render_loop(struct worklist *w) {
  uint32_t i;
  witnessEnter();
  while ((i = __atomic_fetch_add(&w->next, 1, __ATOMIC_RELAXED)) < w->length) {
    witnessWork();
    w->frames[i].done = 1;
  }
  witnessLeave();
}

int render(FILE *client) {
  struct worklist *w = receive(client);
  if (!w)
    return -1;
  long workers = worker_count(w);
  for (long i = 0; i < workers; i++) {
    pid_t pid = fork();
    if (pid < 0)
      return -1;
    if (pid == 0) {
      render_loop(w);
      _exit(0);
    }
  }
  int left = 0;
  while (wait(NULL) > 0)
    ;
  for (uint32_t i = 0; i < w->length; i++)
    left += !w->frames[i].done;
  return left;
}

int main(int argc, char **argv) {
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  FILE *f = tmpfile();
  fwrite(&n, sizeof(n), 1, f);
  for (uint32_t i = 0; i < n; i++)
    fwrite(&i, sizeof(i), 1, f);
  rewind(f);
  render(f);
  return witnessReport();
}
