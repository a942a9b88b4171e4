// trap: T46 T18
// spawn: pthread_create detached
// loop: goto
// origin: lines of a file
// waits: detached
// distance: same function
// differs: whether EAGAIN of sem_trywait goes back
// A: unbounded Y4 | limiter: sem_trywait, failure counted
// B: bounded N4 | limiter: sem_trywait, failure waits
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sem_t lanes;
static unsigned long contended;

static void *import_line(void *p) {
  char *line = p;
  witnessTask();
  line[strcspn(line, "\r\n")] = 0;
  free(line);
  sem_post(&lanes);
  return NULL;
}

static int import(FILE *in) {
  pthread_t id;
  struct timespec ms = {0, 1000000};
  char buf[80], *line;
  int rc;

again:
  if (fgets(buf, sizeof buf, in) == NULL)
    goto out;
  line = strdup(buf);
  if (line == NULL)
    goto nomem;
take:
  if (sem_trywait(&lanes) != 0 && errno == EAGAIN) {
    contended++;
    nanosleep(&ms, NULL);
#ifdef TWIN
    goto take;
#endif
  }
  rc = pthread_create(&id, NULL, import_line, line);
  if (rc != 0)
    goto nomem;
  pthread_detach(id);
  goto again;

nomem:
  perror("import");
  return -1;
out:
  return 0;
}

int main(int argc, char **argv) {
  FILE *in = tmpfile();
  sem_init(&lanes, 0, 8);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(in, "%zu;name\n", n);
  rewind(in);
  if (import(in) != 0)
    return 1;
  return witnessReport();
}
