// spawn: pthread_create
// loop: for over argv
// origin: command-line files
// limiter: semaphore
// waits: after the loop
// distance: same function
// differs: a semaphore is taken before each thread
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before, posted by the thread
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

/* digest: prints one checksum per file named on the command line. */

struct digest {
  const char *path;
  uint32_t crc;
  int err;
  pthread_t tid;
};

#ifdef TWIN
static sem_t slots;
#endif

static uint32_t crc_step(uint32_t crc, unsigned char byte) {
  crc ^= byte;
  for (int bit = 0; bit < 8; bit++)
    crc = (crc >> 1) ^ (0xEDB88320u & -(crc & 1));
  return crc;
}

static void *digest_file(void *opaque) {
  struct digest *d = opaque;
  FILE *in;
  int c;

  witnessTask();
  in = fopen(d->path, "rb");
  if (!in) {
    d->err = errno;
  } else {
    d->crc = 0xFFFFFFFFu;
    while ((c = getc(in)) != EOF)
      d->crc = crc_step(d->crc, (unsigned char)c);
    fclose(in);
  }
#ifdef TWIN
  sem_post(&slots);
#endif
  return NULL;
}

static int digest_all(int argc, char **argv) {
  struct digest *all = calloc((size_t)argc, sizeof(*all));
  int failures = 0;

  if (!all)
    return -1;
#ifdef TWIN
  sem_init(&slots, 0, 8);
#endif
  for (int i = 1; i < argc; i++) {
    all[i].path = argv[i];
#ifdef TWIN
    sem_wait(&slots);
#endif
    if (pthread_create(&all[i].tid, NULL, digest_file, &all[i]) != 0) {
      fprintf(stderr, "digest: cannot start a thread for %s\n", argv[i]);
      exit(2);
    }
  }
  for (int i = 1; i < argc; i++) {
    pthread_join(all[i].tid, NULL);
    failures += all[i].err != 0;
  }
  free(all);
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **files = calloc(n + 1, sizeof(*files));
  for (size_t i = 0; i <= n; i++)
    files[i] = "/dev/null";
  digest_all((int)n + 1, files);
  return witnessReport();
}
