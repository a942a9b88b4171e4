// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A number that counts what is put into a list is checked; what takes the list apart puts nothing in.

#include <pthread.h>
#include <stdlib.h>

struct rcpt { struct rcpt *next; pthread_t thread; };
struct envelope { struct rcpt *rcpts; size_t nrcpts; };
struct draft { struct rcpt *rcpts; size_t nrcpts; };

void *deliver(void *arg);

static void envelope_add(struct envelope *env) {
  struct rcpt *r = calloc(1, sizeof(*r));
  r->next = env->rcpts;
  env->rcpts = r;
  env->nrcpts++;
}

int relay(const char *text) {
  struct envelope env = {0};
  struct rcpt *r;
  for (; *text; text++)
    if (*text == '\n')
      envelope_add(&env);
  if (env.nrcpts > 100)
    return 452;
  for (r = env.rcpts; r; r = r->next)
    pthread_create(&r->thread, NULL, deliver, r);
  while ((r = env.rcpts)) {
    pthread_join(r->thread, NULL);
    env.rcpts = r->next;
    free(r);
  }
  return 250;
}

// Here some are put in that are not counted.
static void draft_add(struct draft *env, int hidden) {
  struct rcpt *r = calloc(1, sizeof(*r));
  r->next = env->rcpts;
  if (hidden) {
    env->rcpts = r;
    return;
  }
  env->rcpts = r;
  env->nrcpts++;
}

int relay_draft(const char *text) {
  struct draft env = {0};
  struct rcpt *r;
  for (; *text; text++)
    if (*text == '\n')
      draft_add(&env, text[1] == '!');
  if (env.nrcpts > 100)
    return 452;
  for (r = env.rcpts; r; r = r->next)
    pthread_create(&r->thread, NULL, deliver, r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  while ((r = env.rcpts)) {
    pthread_join(r->thread, NULL);
    env.rcpts = r->next;
    free(r);
  }
  return 250;
}
