// spawn: pthread_create detached
// loop: for over a linked list
// origin: parameter
// waits: on a condition variable, at the end
// distance: same function
// differs: the condition that the loop waits for
// A: unbounded Y7 | limiter: counter under a mutex, never compared
// B: bounded N9 | limiter: counter with condition variable
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

enum { MAX_UPDATES = 20 };

struct metric {
  struct metric *next;
  double value;
};

static struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int updating;
} st = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};

static void *rrd_write(void *arg) {
  struct metric *m = arg;
  witnessTask();
  m->value *= 0.5;
  pthread_mutex_lock(&st.lock);
  st.updating--;
  pthread_cond_broadcast(&st.changed);
  pthread_mutex_unlock(&st.lock);
  return 0;
}

int rrd_update_all(struct metric *head) {
  int err = 0;
  for (struct metric *m = head; m; m = m->next) {
    pthread_t t;
    pthread_mutex_lock(&st.lock);
#ifdef TWIN
    while (st.updating >= MAX_UPDATES)
      pthread_cond_wait(&st.changed, &st.lock);
#endif
    st.updating++;
    pthread_mutex_unlock(&st.lock);
    if ((err = pthread_create(&t, NULL, rrd_write, m)) != 0)
      goto out;
    pthread_detach(t);
  }
out:
  pthread_mutex_lock(&st.lock);
  if (err)
    st.updating--;
  while (st.updating > 0)
    pthread_cond_wait(&st.changed, &st.lock);
  pthread_mutex_unlock(&st.lock);
  return err;
}

int main(int argc, char **argv) {
  struct metric *head = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct metric *m = calloc(1, sizeof *m);
    m->next = head;
    head = m;
  }
  rrd_update_all(head);
  return witnessReport();
}
