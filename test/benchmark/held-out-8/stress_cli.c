// spawn: pthread_create
// loop: index
// origin: command line option
// limiter: check of the option
// waits: joined after the loop
// distance: same function
// differs: what the check does
// A: unbounded Y7 | limiter: warning above the maximum
// B: bounded N7 | limiter: exit above the maximum
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CONNECTIONS_MAX 50

static int verbose;

static void *client(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

static int stress(int argc, char **argv) {
  long connections = 1;
  int opt;
  pthread_t *ids;

  while ((opt = getopt(argc, argv, "c:v")) != -1) {
    switch (opt) {
    case 'c':
      connections = strtol(optarg, NULL, 10);
      break;
    case 'v':
      verbose++;
      break;
    default:
      return 2;
    }
  }
  if (connections < 1 || connections > CONNECTIONS_MAX) {
    fprintf(stderr, "%s: -c should be 1 to %d\n", argv[0], CONNECTIONS_MAX);
#ifdef TWIN
    return 2;
#endif
  }
  ids = calloc((size_t)connections + 1, sizeof(*ids));
  for (long i = 0; i < connections; i++)
    pthread_create(&ids[i], NULL, client, NULL);
  for (long i = 0; i < connections; i++)
    pthread_join(ids[i], NULL);
  free(ids);
  return 0;
}

int main(int argc, char **argv) {
  char number[24];
  char *args[] = {argv[0], "-c", number, NULL};
  snprintf(number, sizeof(number), "%zu", witnessSize(argc, argv));
  stress(3, args);
  return witnessReport();
}
