// trap: D5 T35
// spawn: pthread_create
// loop: for
// origin: lines of a file
// waits: A: detached; B: when the slot comes round
// distance: same function
// differs: whether the old thread of a slot is joined or detached
// A: unbounded Y5 | limiter: ring of handles, the old one is detached
// B: bounded N5 | limiter: ring of handles, the old one is joined
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define RING 12

struct slot {
  pthread_t id;
  bool used;
  char text[48];
};

static void *speak(void *arg) {
  char *copy = arg;
  witnessTask();
  if (copy[0] == '\0')
    fputs("silence\n", stderr);
  free(copy);
  return NULL;
}

static void retire(struct slot *s) {
  if (!s->used)
    return;
#ifdef TWIN
  pthread_join(s->id, NULL);
#else
  pthread_detach(s->id);
#endif
  s->used = false;
}

int main(int argc, char **argv) {
  struct slot ring[RING];
  unsigned turn = 0;
  FILE *in = tmpfile();
  memset(ring, 0, sizeof ring);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(in, "line number %zu\n", n);
  rewind(in);

  for (;; turn++) {
    struct slot *s = &ring[turn % RING];
    retire(s);
    if (!fgets(s->text, sizeof s->text, in))
      break;
    if (pthread_create(&s->id, NULL, speak, strdup(s->text)) != 0)
      break;
    s->used = true;
  }
  for (int i = 0; i < RING; i++)
    retire(&ring[i]);
  return witnessReport();
}
