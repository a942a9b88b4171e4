// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A length that each round reads anew and shortens counts nothing.

#include <pthread.h>
#include <stdio.h>
#include <string.h>

void *resolve(void *name);

static void start(const char *name) {
  pthread_t t;
  if (pthread_create(&t, NULL, resolve, strdup(name)) == 0)
    pthread_detach(t);
}

void zone(FILE *file) {
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, file)) != -1) {
    if (length > 0 && line[length - 1] == '\n')
      line[--length] = '\0';
    start(line);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
