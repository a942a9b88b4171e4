// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// What is waited for when the window is full: one, which makes one place, or all.

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct item {
  char *name;
  struct item *next;
};

void work(const char *);

void one_after_every_50th(FILE *file) {
  char line[80];
  unsigned n = 0;
  while (fgets(line, sizeof line, file)) {
    if (++n % 50 == 0)
      wait(NULL);
    if (fork() == 0) {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(line);
      _exit(0);
    }
  }
}

// OK
void all_after_every_50th(FILE *file) {
  char line[80];
  unsigned n = 0;
  while (fgets(line, sizeof line, file)) {
    if (++n % 50 == 0)
      while (wait(NULL) > 0)
        continue;
    if (fork() == 0) {
      work(line);
      _exit(0);
    }
  }
}

void counts_anew_after_one(FILE *file) {
  char line[80];
  unsigned running = 0;
  while (fgets(line, sizeof line, file)) {
    if (running >= 8) {
      wait(NULL);
      running = 0;
    }
    if (fork() == 0) {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(line);
      _exit(0);
    }
    running++;
  }
}

// OK
void counts_one_less(FILE *file) {
  char line[80];
  unsigned running = 0;
  while (fgets(line, sizeof line, file)) {
    if (running >= 8) {
      wait(NULL);
      running--;
    }
    if (fork() == 0) {
      work(line);
      _exit(0);
    }
    running++;
  }
}

static int children;

static void reap(void) {
  const int how = 0;
  int status;
  if (waitpid(-1, &status, how) > 0)
    children--;
}

static void look(void) {
  const int how = WNOHANG;
  int status;
  if (waitpid(-1, &status, how) > 0)
    children--;
}

static void start(const char *line) {
  pid_t pid = fork();
  if (pid == 0) {
    work(line);
    _exit(0);
  }
  if (pid > 0 && ++children >= 10)
    reap();
}

static void start_anyway(const char *line) {
  pid_t pid = fork();
  if (pid == 0) {
    work(line);
    _exit(0);
  }
  if (pid > 0 && ++children >= 10)
    look();
}

// OK: it waits behind the start.
void waits_behind(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file))
    start(line);
}

void looks_behind(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file))
    start_anyway(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: eight places, one after the other.
void ring(char **names) {
  pid_t pids[8] = {0};
  int k = 0;
  for (int i = 0; names[i] != NULL; i++) {
    if (pids[k] > 0)
      waitpid(pids[k], NULL, 0);
    pid_t pid = fork();
    if (pid == 0) {
      work(names[i]);
      _exit(0);
    }
    pids[k] = pid;
    k = (k + 1) % 8;
  }
}

void ring_written_over(char **names) {
  pid_t pids[8] = {0};
  int k = 0;
  for (int i = 0; names[i] != NULL; i++) {
    pid_t pid = fork();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (pid == 0) {
      work(names[i]);
      _exit(0);
    }
    pids[k] = pid;
    k = (k + 1) % 8;
  }
  for (k = 0; k < 8; k++)
    waitpid(pids[k], NULL, 0);
}

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int running;

static void *task(void *name) {
  work(name);
  pthread_mutex_lock(&lock);
  running--;
  pthread_cond_signal(&changed);
  pthread_mutex_unlock(&lock);
  return NULL;
}

// OK
void counts_what_runs(struct item *list) {
  for (; list; list = list->next) {
    pthread_t thread;
    pthread_mutex_lock(&lock);
    while (running >= 8)
      pthread_cond_wait(&changed, &lock);
    running++;
    pthread_mutex_unlock(&lock);
    if (pthread_create(&thread, NULL, task, list->name) == 0)
      pthread_detach(thread);
  }
}

void counts_what_failed(struct item *list) {
  int failed = 0;
  for (; list; list = list->next) {
    pthread_t thread;
    pthread_mutex_lock(&lock);
    while (failed >= 8)
      pthread_cond_wait(&changed, &lock);
    running++;
    pthread_mutex_unlock(&lock);
    if (pthread_create(&thread, NULL, task, list->name) != 0)
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      failed++;
    else
      pthread_detach(thread);
  }
}

static void *quiet(void *name) {
  work(name);
  return NULL;
}

static int start_and_leave(const char *name) {
  pthread_t thread;
  pthread_mutex_lock(&lock);
  while (running >= 16)
    pthread_cond_wait(&changed, &lock);
  running++;
  pthread_mutex_unlock(&lock);
  if (pthread_create(&thread, NULL, quiet, (void *)name) != 0)
    return -1;
  pthread_detach(thread);
  pthread_mutex_lock(&lock);
  running--;
  pthread_cond_signal(&changed);
  pthread_mutex_unlock(&lock);
  return 0;
}

void left_by_the_starter(struct item *list) {
  for (; list; list = list->next)
    if (start_and_leave(list->name) != 0)
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return;
}
