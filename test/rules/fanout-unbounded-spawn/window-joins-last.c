// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A variable that holds one handle: a join of it waits for the last one only.

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

void *load(void *);

// Of each batch only the last thread is joined.
void joinsLast(char **values, size_t count) {
  pthread_t t;
  for (size_t i = 0; i < count; i++) {
    if (pthread_create(&t, NULL, load, values[i]))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return;
    if (i % 8 == 7)
      pthread_join(t, NULL);
    else
      pthread_detach(t);
  }
}

// A twin that joins all of them.
void joinsAll(char **values, size_t count) {
  pthread_t t[8];
  for (size_t i = 0; i < count; i++) {
    if (pthread_create(&t[i % 8], NULL, load, values[i]))
      return;
    if (i % 8 == 7)
      for (size_t k = 0; k < 8; k++)
        pthread_join(t[k], NULL);
  }
}

// A twin that joins the only one.
void joinsEach(char **values, size_t count) {
  pthread_t t;
  for (size_t i = 0; i < count; i++) {
    if (pthread_create(&t, NULL, load, values[i]))
      return;
    pthread_join(t, NULL);
  }
}
