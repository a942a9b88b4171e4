// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// Memory that a caller fills before it hands it on.

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void *work(void *);
static void each(char *list) {
  char *save;
  for (char *l = strtok_r(list, ",", &save); l; l = strtok_r(NULL, ",", &save)) {
    pthread_t t;
    pthread_create(&t, NULL, work, l);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void filled(size_t n) {
  char *list = calloc(n, 8);
  for (size_t i = 0; i < n; i++)
    sprintf(list + strlen(list), "l%zu,", i);
  each(list);
}
// OK: the text stands in the program.
static void eachOfThree(char *list) {
  char *save;
  for (char *l = strtok_r(list, ",", &save); l; l = strtok_r(NULL, ",", &save)) {
    pthread_t t;
    pthread_create(&t, NULL, work, l);
  }
}
void three(void) {
  char list[] = "a,b,c";
  eachOfThree(list);
}
