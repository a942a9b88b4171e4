// RUN: %check_rule %s fanout-limiter-inside-task,fanout-unbounded-spawn

#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>

void lookup(const char *uri);
static sem_t slots;

static void *wait_and_lookup(void *uri) {
  sem_wait(&slots);
  lookup(uri);
  sem_post(&slots);
  return NULL;
}

void inside_the_task(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    pthread_create(&thread, NULL, wait_and_lookup, (void *)uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
    pthread_detach(thread);
  }
}

static void *lookup_and_post(void *uri) {
  lookup(uri);
  sem_post(&slots);
  return NULL;
}

// OK: before the task.
void before_the_task(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    sem_wait(&slots);
    pthread_create(&thread, NULL, lookup_and_post, (void *)uris[i]);
    pthread_detach(thread);
  }
}
