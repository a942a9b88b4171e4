// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A list of started threads by the macros of sys/queue.h.

#include <pthread.h>
#include <stdlib.h>
#include <sys/queue.h>

void *copy(void *);

struct started {
  pthread_t thread;
  STAILQ_ENTRY(started) entry;
};

// A full list of started threads joins the oldest.
void joinsOldest(char **files) {
  STAILQ_HEAD(, started) list = STAILQ_HEAD_INITIALIZER(list);
  int length = 0;
  while (*files || length) {
    if (length == 5 || !*files) {
      struct started *old = STAILQ_FIRST(&list);
      STAILQ_REMOVE_HEAD(&list, entry);
      pthread_join(old->thread, NULL);
      free(old);
      length--;
      continue;
    }
    struct started *new = malloc(sizeof *new);
    if (pthread_create(&new->thread, NULL, copy, *files++)) {
      free(new);
      return;
    }
    STAILQ_INSERT_TAIL(&list, new, entry);
    length++;
  }
}

// A twin that joins only when all have started.
void joinsAtEnd(char **files) {
  STAILQ_HEAD(, started) list = STAILQ_HEAD_INITIALIZER(list);
  int length = 0;
  while (*files || length) {
    if (!*files) {
      struct started *old = STAILQ_FIRST(&list);
      STAILQ_REMOVE_HEAD(&list, entry);
      pthread_join(old->thread, NULL);
      free(old);
      length--;
      continue;
    }
    struct started *new = malloc(sizeof *new);
    if (pthread_create(&new->thread, NULL, copy, *files++)) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      free(new);
      return;
    }
    STAILQ_INSERT_TAIL(&list, new, entry);
    length++;
  }
}
