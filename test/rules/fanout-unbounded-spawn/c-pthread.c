// RUN: %check_rule %s fanout-unbounded-spawn
// POSIX threads and processes in C.

#define _GNU_SOURCE
#include <dirent.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <threads.h>
#include <unistd.h>

struct request {
  const char **uris;
  size_t count;
};
void *lookup(void *uri);
int lookup11(void *uri);
enum { MAX_LOOKUPS = 64, WORKERS = 8 };

void thread_each(const char **uris, size_t count) {
  pthread_t *threads = calloc(count, sizeof *threads);
  for (size_t i = 0; i < count; ++i)
    pthread_create(&threads[i], NULL, lookup, (void *)uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (size_t i = 0; i < count; ++i)
    pthread_join(threads[i], NULL);
  free(threads);
}

// OK: joined before the next.
void thread_each_joined(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    pthread_create(&thread, NULL, lookup, (void *)uris[i]);
    pthread_join(thread, NULL);
  }
}

void thread_each_of_request(const struct request *req) {
  for (size_t i = 0; i < req->count; ++i) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, lookup, (void *)req->uris[i]) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
  }
}

// OK: refused.
int thread_each_guarded(const struct request *req) {
  if (req->count > MAX_LOOKUPS)
    return -1;
  for (size_t i = 0; i < req->count; ++i) {
    pthread_t thread;
    pthread_create(&thread, NULL, lookup, (void *)req->uris[i]);
    pthread_detach(thread);
  }
  return 0;
}

// OK: a constant.
void workers(void) {
  pthread_t threads[WORKERS];
  for (int i = 0; i < WORKERS; ++i)
    pthread_create(&threads[i], NULL, lookup, NULL);
  for (int i = 0; i < WORKERS; ++i)
    pthread_join(threads[i], NULL);
}

// OK: a setting.
void configured_workers(int workers) {
  for (int i = 0; i < workers; ++i) {
    pthread_t thread;
    pthread_create(&thread, NULL, lookup, NULL);
  }
}

void null_terminated(char **uris) {
  for (char **uri = uris; *uri; ++uri) {
    pthread_t thread;
    pthread_create(&thread, NULL, lookup, *uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

static sem_t slots;

static void *lookup_with_slot(void *uri) {
  lookup(uri);
  sem_post(&slots);
  return NULL;
}

// OK: the task posts.
void limited(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    sem_wait(&slots);
    pthread_create(&thread, NULL, lookup_with_slot, (void *)uris[i]);
    pthread_detach(thread);
  }
}

void posted_by_the_loop(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    sem_wait(&slots);
    pthread_create(&thread, NULL, lookup, (void *)uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(thread);
    sem_post(&slots);
  }
}

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t done = PTHREAD_COND_INITIALIZER;
static size_t active;

static void *lookup_counted(void *uri) {
  lookup(uri);
  pthread_mutex_lock(&mutex);
  --active;
  pthread_cond_signal(&done);
  pthread_mutex_unlock(&mutex);
  return NULL;
}

// OK: waits while MAX_LOOKUPS are active.
void window(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    pthread_mutex_lock(&mutex);
    while (active >= MAX_LOOKUPS)
      pthread_cond_wait(&done, &mutex);
    ++active;
    pthread_mutex_unlock(&mutex);
    pthread_create(&thread, NULL, lookup_counted, (void *)uris[i]);
    pthread_detach(thread);
  }
}

void counted_only(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pthread_t thread;
    pthread_mutex_lock(&mutex);
    ++active;
    pthread_mutex_unlock(&mutex);
    pthread_create(&thread, NULL, lookup_counted, (void *)uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(thread);
  }
}

void c11_threads(const char **uris, size_t count) {
  thrd_t *threads = calloc(count, sizeof *threads);
  for (size_t i = 0; i < count; ++i)
    thrd_create(&threads[i], lookup11, (void *)uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (size_t i = 0; i < count; ++i)
    thrd_join(threads[i], NULL);
  free(threads);
}

// OK: joined.
void c11_threads_joined(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    thrd_t thread;
    thrd_create(&thread, lookup11, (void *)uris[i]);
    thrd_join(thread, NULL);
  }
}

void thread_per_file(DIR *dir) {
  struct dirent *entry;
  while ((entry = readdir(dir)) != NULL) {
    pthread_t thread;
    pthread_create(&thread, NULL, lookup, entry->d_name);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(thread);
  }
}

static int start(const char *uri) {
  pthread_t thread;
  int error = pthread_create(&thread, NULL, lookup, (void *)uri);
  if (!error)
    pthread_detach(thread);
  return error;
}

void via_function(const struct request *req) {
  for (size_t i = 0; i < req->count; ++i)
    start(req->uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void child_each(const char **uris, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    pid_t child = fork();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (child == 0) {
      lookup((void *)uris[i]);
      _exit(0);
    }
  }
}

// OK: waits for one when eight run.
void child_window(const char **uris, size_t count) {
  int children = 0;
  for (size_t i = 0; i < count; ++i) {
    if (children >= WORKERS) {
      wait(NULL);
      --children;
    }
    if (fork() == 0)
      _exit(lookup11((void *)uris[i]));
    ++children;
  }
}

void thread_per_connection(int listener) {
  for (;;) {
    int *connection = malloc(sizeof *connection);
    *connection = accept(listener, NULL, NULL);
    pthread_t thread;
    pthread_create(&thread, NULL, lookup, connection);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(thread);
  }
}
