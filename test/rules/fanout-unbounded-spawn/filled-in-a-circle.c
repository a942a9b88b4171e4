// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Numbers in buffers that a function hands on to itself, or that are copied into each other.

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *serve(void *);

static int fill(char *out, int depth) {
  if (depth == 0)
    return 0;
  return fill(out, depth - 1);
}

void of_itself(void) {
  char digits[16];
  pthread_t t;
  fill(digits, 3);
  int n = atoi(digits);
  for (int i = 0; i < n; i++)
    pthread_create(&t, NULL, serve, NULL);
}

void of_each_other(void) {
  char one[16], other[16];
  pthread_t t;
  sscanf(other, "%15s", one);
  sscanf(one, "%15s", other);
  int n = atoi(one);
  for (int i = 0; i < n; i++)
    pthread_create(&t, NULL, serve, NULL);
}

void of_a_line(FILE *in) {
  char one[16], other[16];
  pthread_t t;
  if (!fgets(other, sizeof other, in))
    return;
  sscanf(other, "%15s", one);
  int n = atoi(one);
  for (int i = 0; i < n; i++)
    pthread_create(&t, NULL, serve, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
