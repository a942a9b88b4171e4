// spawn: pthread_create detached
// loop: while readdir
// origin: entries of a directory
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter and condition variable before the start
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>
#include <fcntl.h>

#ifdef TWIN
static pthread_mutex_t lk = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cv = PTHREAD_COND_INITIALIZER;
static int busy;
#endif

static void *sum_file(void *p) {
  witnessTask();
  unlink((char *)p);
  free(p);
#ifdef TWIN
  pthread_mutex_lock(&lk);
  busy--;
  pthread_cond_signal(&cv);
  pthread_mutex_unlock(&lk);
#endif
  return NULL;
}

static void queue_file(const char *dir, const char *name) {
  char *full;
  pthread_t t;
  if (asprintf(&full, "%s/%s", dir, name) < 0)
    return;
#ifdef TWIN
  pthread_mutex_lock(&lk);
  while (busy >= 12)
    pthread_cond_wait(&cv, &lk);
  busy++;
  pthread_mutex_unlock(&lk);
#endif
  if (pthread_create(&t, NULL, sum_file, full) == 0)
    pthread_detach(t);
}

static int checksum_dir(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *e;
  if (!d)
    return -1;
  while ((e = readdir(d)) != NULL) {
    if (e->d_name[0] == '.')
      continue;
    queue_file(dir, e->d_name);
  }
  return closedir(d);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/sumXXXXXX", name[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/f%zu", dir, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  checksum_dir(dir);
  witnessSleep(300000000);
  rmdir(dir);
  return witnessReport();
}
