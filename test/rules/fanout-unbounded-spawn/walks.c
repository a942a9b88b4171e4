// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Lengths that other functions show, loops of goto, and checks of what was counted.

#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *serve(void *arg);

// A field is the length of the array that some function walks by it.
struct upload {
  const char **parts;
  int total, next;
};
static void *uploader(void *arg) {
  struct upload *job = arg;
  int i;
  while ((i = __atomic_fetch_add(&job->next, 1, __ATOMIC_RELAXED)) < job->total)
    puts(job->parts[i]);
  return NULL;
}
void upload_all(struct upload *job) {
  pthread_t t;
  int count = job->total;
  for (int i = 0; i < count; i++)
    pthread_create(&t, NULL, uploader, job);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the array holds the threads; their number is a setting.
struct workers {
  pthread_t *threads;
  const char **names;
  int total;
};
static void stop_workers(struct workers *all) {
  for (int i = 0; i < all->total; i++) {
    pthread_join(all->threads[i], NULL);
    puts(all->names[i]);
  }
}
void start_workers(struct workers *all) {
  pthread_t t;
  int count = all->total;
  for (int i = 0; i < count; i++)
    pthread_create(&t, NULL, serve, all);
  stop_workers(all);
}

// OK: nothing walks an array by it.
struct options {
  const char **names;
  int total;
};
void start_options(struct options *o) {
  pthread_t t;
  int count = o->total;
  for (int i = 0; i < count; i++)
    pthread_create(&t, NULL, serve, o);
}

// A loop of goto ends with what it reads.
int wake(FILE *file) {
  char line[256];
  pthread_t t;
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  if (line[0] == '#')
    goto again;
  if (pthread_create(&t, NULL, serve, strdup(line)) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return -1;
  goto again;
}

// OK: or after 24 lines.
int wake_few(FILE *file) {
  char line[256];
  pthread_t t;
  int number = 0;
again:
  if (fgets(line, sizeof line, file) == NULL)
    return 0;
  if (++number > 24)
    return 0;
  if (pthread_create(&t, NULL, serve, strdup(line)) != 0)
    return -1;
  goto again;
}

struct operation {
  uint32_t code;
};
struct message {
  uint32_t count;
  struct operation list[];
};
static int check_any(const struct message *m) {
  if (m->count == 0)
    return -EINVAL;
  return 0;
}
static int check_size(const struct message *m) {
  if (m->count == 0)
    return -EINVAL;
  if (m->count > 64)
    return -E2BIG;
  return 0;
}
int execute(struct message *m) {
  pthread_t t;
  uint32_t i = 0;
  int rc = check_any(m);
  if (rc)
    return rc;
next:
  pthread_create(&t, NULL, serve, &m->list[i]);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  if (++i < m->count)
    goto next;
  return 0;
}

// OK: the size is checked before the loop of goto.
int execute_checked(struct message *m) {
  pthread_t t;
  uint32_t i = 0;
  int rc = check_size(m);
  if (rc)
    return rc;
next:
  pthread_create(&t, NULL, serve, &m->list[i]);
  if (++i < m->count)
    goto next;
  return 0;
}

// An array that ends with a null, walked by ++.
int zip(char **files) {
  if (!*files)
    return 64;
  do {
    if (fork() == 0)
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      _exit(0);
  } while (*++files);
  return 0;
}

// OK: the array is the program's own.
int zip_own(void) {
  static char *const own[] = {"a", "b", NULL};
  char *const *files = own;
  do {
    if (fork() == 0)
      _exit(0);
  } while (*++files);
  return 0;
}

// What a function counts of a text is compared.
static int names_in(const char *list) {
  int names = 1;
  for (; *list; list++)
    names += *list == ',';
  return names;
}
struct request {
  char *relays, *body;
};
int relay_any(struct request *rq) {
  pthread_t t;
  char *save;
  int names = names_in(rq->body);
  if (names > 16)
    return 400;
  for (char *name = strtok_r(rq->relays, ",", &save); name; name = strtok_r(NULL, ",", &save))
    pthread_create(&t, NULL, serve, name);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 202;
}

// OK: counted is what is walked.
int relay_few(struct request *rq) {
  pthread_t t;
  char *save;
  int names = names_in(rq->relays);
  if (names > 16)
    return 400;
  for (char *name = strtok_r(rq->relays, ",", &save); name; name = strtok_r(NULL, ",", &save))
    pthread_create(&t, NULL, serve, name);
  return 202;
}
