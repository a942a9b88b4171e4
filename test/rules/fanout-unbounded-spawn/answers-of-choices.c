// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Helpers that are asked only where the size may be large, and that tell whether
// there is room.

#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#define MOST 64
extern void *load(void *arg);
extern void work(int c);

static int check_count(const char *path, int count) {
  if (count <= MOST)
    return 0;
  perror(path);
  return -E2BIG;
}

static int warn_count(const char *path, int count) {
  if (count <= MOST)
    return 0;
  perror(path);
  return 0;
}

int checked(const char *path) {
  struct dirent **entries;
  int count = scandir(path, &entries, NULL, alphasort);
  int rc = count < 0 ? -errno : check_count(path, count);
  if (rc < 0)
    return rc;
  for (int i = 0; i < count; i++) {
    pthread_t tid;
    pthread_create(&tid, NULL, load, entries[i]);
  }
  return rc;
}

int warned(const char *path) {
  struct dirent **entries;
  int count = scandir(path, &entries, NULL, alphasort);
  int rc = count < 0 ? -errno : warn_count(path, count);
  if (rc < 0)
    return rc;
  for (int i = 0; i < count; i++) {
    pthread_t tid;
    pthread_create(&tid, NULL, load, entries[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return rc;
}

int checked_sometimes(const char *path, int strict) {
  struct dirent **entries;
  int count = scandir(path, &entries, NULL, alphasort);
  int rc = strict ? check_count(path, count) : 0;
  if (rc < 0)
    return rc;
  for (int i = 0; i < count; i++) {
    pthread_t tid;
    pthread_create(&tid, NULL, load, entries[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return rc;
}

static volatile sig_atomic_t children, uncounted;
static unsigned long over;

static void reap(int sig) {
  (void)sig;
  while (waitpid(-1, NULL, WNOHANG) > 0)
    children--;
}

static int admit(void) {
  if (children < MOST)
    return 1;
  over++;
  return 0;
}

static int admit_all(void) {
  if (children < MOST)
    return 1;
  over++;
  return 1;
}

static int admit_uncounted(void) {
  if (uncounted < MOST)
    return 1;
  over++;
  return 0;
}

static void dispatch(int c) {
  pid_t pid = fork();
  if (pid == 0) {
    work(c);
    _exit(0);
  }
  if (pid > 0)
    children++;
}

void admits_few(FILE *control) {
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;)
    if (admit())
      dispatch(c);
}

void refuses_many(FILE *control) {
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;) {
    if (!admit())
      continue;
    dispatch(c);
  }
}

void admits_all(FILE *control) {
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;)
    if (admit_all())
      dispatch(c);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void counts_nothing(FILE *control) {
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;)
    if (admit_uncounted())
      dispatch(c);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void takes_the_other_side(FILE *control) {
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;)
    if (!admit())
      dispatch(c);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void waits_for_signal(FILE *control) {
  sigset_t old;
  sigprocmask(SIG_BLOCK, NULL, &old);
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;) {
    while (children >= 5)
      sigsuspend(&old);
    dispatch(c);
  }
}

void waits_for_nothing(FILE *control) {
  sigset_t old;
  sigprocmask(SIG_BLOCK, NULL, &old);
  signal(SIGCHLD, reap);
  for (int c; (c = getc(control)) != EOF;) {
    while (uncounted >= 5)
      sigsuspend(&old);
    dispatch(c);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
