// spawn: pthread_create
// loop: linked list
// origin: parsed SMTP command lines
// limiter: none
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: 452 reply past a maximum
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define RCPT_MAX 100

struct rcpt {
  struct rcpt *next;
  pthread_t thread;
  int started;
  int status;
  char address[64];
};

struct envelope {
  char sender[64];
  struct rcpt *rcpts;
  size_t nrcpts;
};

static void *deliver(void *arg) {
  struct rcpt *r = arg;
  witnessTask();
  r->status = strchr(r->address, '@') ? 250 : 550;
  return NULL;
}

static int envelope_add(struct envelope *env, const char *addr, size_t len) {
  struct rcpt *r = calloc(1, sizeof(*r));
  if (!r)
    return -1;
  if (len >= sizeof(r->address))
    len = sizeof(r->address) - 1;
  memcpy(r->address, addr, len);
  r->next = env->rcpts;
  env->rcpts = r;
  env->nrcpts++;
  return 0;
}

static int envelope_parse(struct envelope *env, const char *text) {
  while (*text) {
    const char *end = strchr(text, '\n');
    size_t len = end ? (size_t)(end - text) : strlen(text);
    if (strncmp(text, "RCPT TO:", 8) == 0 && envelope_add(env, text + 8, len - 8) != 0)
      return 451;
    text += len + (end != NULL);
  }
  return 250;
}

static void relay_start(struct rcpt *r) {
  r->started = pthread_create(&r->thread, NULL, deliver, r) == 0;
  if (!r->started)
    r->status = 451;
}

int relay_message(const char *commands) {
  struct envelope env = {0};
  struct rcpt *r;
  int code = envelope_parse(&env, commands);
  if (code != 250)
    return code;
#ifdef TWIN
  if (env.nrcpts > RCPT_MAX)
    return 452;
#endif
  for (r = env.rcpts; r; r = r->next)
    relay_start(r);
  while ((r = env.rcpts)) {
    if (r->started)
      pthread_join(r->thread, NULL);
    env.rcpts = r->next;
    free(r);
  }
  return 250;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), used = 0;
  char *text = malloc(n * 40 + 1);
  for (size_t i = 0; i < n; i++)
    used += (size_t)sprintf(text + used, "RCPT TO:user%zu@example.org\n", i);
  relay_message(text);
  return witnessReport();
}
