// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Counts first and waits if that was too many.

#include <pthread.h>
#include <stddef.h>
#include <unistd.h>

extern void work(const char *);
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int live;

static void admit(void) {
  pthread_mutex_lock(&lock);
  if (++live > 8)
    pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
}

static void doze(void) {
  pthread_mutex_lock(&lock);
  if (++live > 8)
    usleep(1000);
  pthread_mutex_unlock(&lock);
}

static void admit_sometimes(int patient) {
  pthread_mutex_lock(&lock);
  if (++live > 8)
    if (patient)
      pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
}

static void *task(void *name) {
  work(name);
  pthread_mutex_lock(&lock);
  live--;
  pthread_cond_signal(&changed);
  pthread_mutex_unlock(&lock);
  return NULL;
}

static void start(const char *name) {
  pthread_t t;
  if (pthread_create(&t, NULL, task, (void *)name) == 0)
    pthread_detach(t);
}

// OK
void admitted(const char **names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    admit();
    start(names[i]);
  }
}

void dozing(const char **names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    doze();
    start(names[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void admitted_sometimes(const char **names, size_t count, int patient) {
  for (size_t i = 0; i < count; i++) {
    admit_sometimes(patient);
    start(names[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
