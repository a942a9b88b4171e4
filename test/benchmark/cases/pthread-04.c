// spawn: pthread_create
// loop: counted
// origin: pointer and length
// waits: detached
// distance: same function
// differs: what is compared with the limit
// A: unbounded Y4 | limiter: condition variable waits once
// B: bounded N9 | limiter: counter and condition variable
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define MAX_RUNNING 12

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t freed = PTHREAD_COND_INITIALIZER;
static int running;

static void *relay(void *arg) {
  (void)arg;
  witnessTask();
  pthread_mutex_lock(&lock);
  running--;
  pthread_cond_signal(&freed);
  pthread_mutex_unlock(&lock);
  return 0;
}

void relay_all(int *fds, int nfds) {
  for (int i = 0; i < nfds; i++) {
    pthread_t tid;
    pthread_mutex_lock(&lock);
#ifdef TWIN
    while (running >= MAX_RUNNING)
      pthread_cond_wait(&freed, &lock);
#else
    if (i == MAX_RUNNING)
      pthread_cond_wait(&freed, &lock);
#endif
    running++;
    pthread_mutex_unlock(&lock);
    if (pthread_create(&tid, 0, relay, &fds[i]) == 0)
      pthread_detach(tid);
  }
}

static int fds[4096];

int main(int argc, char **argv) {
  relay_all(fds, (int)witnessSize(argc, argv));
  return witnessReport();
}
