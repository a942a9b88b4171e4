// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A check of the number that counts a list, beside its head, is a check of the list.

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct recipient {
  char address[64];
  struct recipient *next;
};

struct envelope {
  struct recipient *recipients;
  unsigned count, refused;
};
void *deliver(void *recipient);

static int add(struct envelope *env, const char *address) {
  struct recipient *r = calloc(1, sizeof *r);
  if (!r) {
    env->refused++;
    return -1;
  }
  strncpy(r->address, address, sizeof r->address - 1);
  r->next = env->recipients;
  env->recipients = r;
  env->count++;
  return 0;
}

static void parse(struct envelope *env, const char *text) {
  for (; *text; text += strcspn(text, "\n") + 1)
    add(env, text);
}

static void start(struct recipient *r) {
  pthread_t t;
  pthread_create(&t, NULL, deliver, r);
  pthread_detach(t);
}

int few(const char *text) {
  struct envelope env = {NULL, 0, 0};
  parse(&env, text);
  if (env.count > 50)
    return 452;
  for (struct recipient *r = env.recipients; r; r = r->next)
    start(r);
  return 0;
}

int only_told(const char *text) {
  struct envelope env = {NULL, 0, 0};
  parse(&env, text);
  if (env.count > 50)
    env.refused++;
  for (struct recipient *r = env.recipients; r; r = r->next)
    start(r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

int another_number(const char *text) {
  struct envelope env = {NULL, 0, 0};
  parse(&env, text);
  if (env.refused > 50)
    return 452;
  for (struct recipient *r = env.recipients; r; r = r->next)
    start(r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}
