// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// What limits a loop that is made of goto.

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sem_t lanes;

static void *import(void *line) {
  puts(line);
  free(line);
  return NULL;
}

static void *import_lane(void *line) {
  import(line);
  sem_post(&lanes);
  return NULL;
}

static void run(const char *line) {
  execl("/bin/import", line, (char *)NULL);
  _exit(127);
}

// OK: each thread is joined before the next line.
int joined(FILE *file) {
  char line[80];
  pthread_t t;
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  if (pthread_create(&t, NULL, import, strdup(line)) != 0)
    return -1;
  pthread_join(t, NULL);
  goto again;
}

int joined_sometimes(FILE *file, int slow) {
  char line[80];
  pthread_t t;
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  if (pthread_create(&t, NULL, import, strdup(line)) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return -1;
  if (slow)
    pthread_join(t, NULL);
  goto again;
}

// OK: the child is waited for.
int in_turn(FILE *file) {
  char line[80];
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  pid_t pid = fork();
  if (pid == 0)
    run(line);
  if (pid > 0)
    waitpid(pid, NULL, 0);
  goto again;
}

int only_looked_for(FILE *file) {
  char line[80];
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  pid_t pid = fork();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  if (pid == 0)
    run(line);
  if (pid > 0)
    waitpid(pid, NULL, WNOHANG);
  goto again;
}

// OK: a local window.
int counted(FILE *file) {
  char line[80];
  int running = 0;
again:
  if (fgets(line, sizeof line, file) == NULL)
    goto done;
  if (running >= 8) {
    wait(NULL);
    running--;
  }
  pid_t pid = fork();
  if (pid == 0)
    run(line);
  if (pid > 0)
    running++;
  goto again;
done:
  while (running-- > 0)
    wait(NULL);
  return 0;
}

int not_counted(FILE *file) {
  char line[80];
  int running = 0;
again:
  if (fgets(line, sizeof line, file) == NULL)
    goto done;
  pid_t pid = fork();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  if (pid == 0)
    run(line);
  if (pid > 0)
    running++;
  goto again;
done:
  while (running-- > 0)
    wait(NULL);
  return 0;
}

// OK: the semaphore is made before the loop.
int local_semaphore(FILE *file) {
  char line[80];
  pthread_t t;
  sem_t own;
  sem_init(&own, 0, 4);
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  sem_wait(&own);
  if (pthread_create(&t, NULL, import_lane, &own) != 0)
    return -1;
  pthread_detach(t);
  goto again;
}

// OK: goes back as long as there is no lane.
int tried_again(FILE *file) {
  char line[80];
  struct timespec ms = {0, 1000000};
  pthread_t t;
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
take:
  if (sem_trywait(&lanes) != 0 && errno == EAGAIN) {
    nanosleep(&ms, NULL);
    goto take;
  }
  if (pthread_create(&t, NULL, import_lane, strdup(line)) != 0)
    return -1;
  pthread_detach(t);
  goto again;
}

int tried_once(FILE *file) {
  char line[80];
  struct timespec ms = {0, 1000000};
  pthread_t t;
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  if (sem_trywait(&lanes) != 0 && errno == EAGAIN)
    nanosleep(&ms, NULL);
  if (pthread_create(&t, NULL, import_lane, strdup(line)) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return -1;
  pthread_detach(t);
  goto again;
}
