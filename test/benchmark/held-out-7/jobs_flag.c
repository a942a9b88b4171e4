// spawn: pthread_create joined
// loop: index
// origin: see the factors
// waits: after the loop
// distance: same function
// differs: what a thread is started for
// A: unbounded Y1 | limiter: none, a thread for each file | origin: command line
// B: bounded N2 | limiter: as many threads as -j says, they share the files | origin: option
// witness: runnable
#include "witness.h"
#include <getopt.h>
#include <pthread.h>

static char **files;
static int nfiles, taken;

static void compress_file(const char *f) {
  witnessTask();
  if (f[0] == '-')
    fprintf(stderr, "%s: looks like an option\n", f);
}

static void *worker(void *one) {
  if (one) {
    compress_file(one);
    return NULL;
  }
  for (int i; (i = __atomic_fetch_add(&taken, 1, __ATOMIC_RELAXED)) < nfiles;)
    compress_file(files[i]);
  return NULL;
}

static int tool_main(int argc, char **argv) {
  int jobs = 4, c;
  while ((c = getopt(argc, argv, "j:")) != -1)
    if (c == 'j')
      jobs = atoi(optarg);
  files = argv + optind;
  nfiles = argc - optind;
#ifdef TWIN
  int count = jobs > 0 ? jobs : 1;
#else
  int count = nfiles;
  (void)jobs;
#endif
  pthread_t *t = calloc(count + 1, sizeof *t);
  for (int i = 0; i < count; i++) {
#ifdef TWIN
    pthread_create(&t[i], NULL, worker, NULL);
#else
    pthread_create(&t[i], NULL, worker, files[i]);
#endif
  }
  for (int i = 0; i < count; i++)
    pthread_join(t[i], NULL);
  free(t);
  return 0;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  char **args = calloc(n + 4, sizeof *args);
  args[0] = "zip";
  args[1] = "-j";
  args[2] = "3";
  for (int i = 0; i < n; i++)
    args[i + 3] = "notes.txt";
  tool_main(n + 3, args);
  return witnessReport();
}
