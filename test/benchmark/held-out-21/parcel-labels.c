// spawn: pthread_create detached
// loop: while over lines of a file
// origin: text file
// waits: detached
// distance: helper function
// differs: where the semaphore is taken
// A: bounded N4 | limiter: semaphore taken before the thread, posted by it
// B: unbounded Y2 | limiter: semaphore taken inside the thread
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#define PRINTERS 6

struct label {
  char barcode[24];
  char depot[32];
  int grams;
};

static sem_t printers;

static void *print_label(void *arg) {
  struct label *l = arg;
  witnessEnter();
#ifdef TWIN
  while (sem_wait(&printers) != 0 && errno == EINTR)
    ;
#endif
  witnessWork();
  if (l->grams > 31500)
    fprintf(stderr, "%s: overweight, goes to %s by freight\n", l->barcode, l->depot);
  free(l);
  witnessLeave();
  sem_post(&printers);
  return NULL;
}

static int queue_label(const struct label *src) {
  pthread_attr_t attr;
  pthread_t tid;
  int rc;
  struct label *copy = malloc(sizeof(*copy));
  if (!copy)
    return ENOMEM;
  *copy = *src;
#ifndef TWIN
  while (sem_wait(&printers) != 0 && errno == EINTR)
    ;
#endif
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, 65536);
  rc = pthread_create(&tid, &attr, print_label, copy);
  pthread_attr_destroy(&attr);
  if (rc) {
    free(copy);
#ifndef TWIN
    sem_post(&printers);
#endif
  }
  return rc;
}

int print_manifest(FILE *manifest) {
  char line[128];
  int printed = 0;
  while (fgets(line, sizeof(line), manifest)) {
    struct label l = {0};
    if (line[0] == '#')
      continue;
    if (sscanf(line, "%23[^;];%31[^;];%d", l.barcode, l.depot, &l.grams) != 3) {
      fprintf(stderr, "manifest: cannot read '%s'\n", line);
      continue;
    }
    if (queue_label(&l) == 0)
      printed++;
  }
  return printed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(f, "JJD%07zu;Leipzig;%d\n", i, 400);
  rewind(f);
  sem_init(&printers, 0, PRINTERS);
  print_manifest(f);
  return witnessReport();
}
