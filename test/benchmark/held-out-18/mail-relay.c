// spawn: pthread_create
// loop: linked list
// origin: parsed text
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

struct rcpt {
  char addr[64];
  struct rcpt *next;
};

struct envelope {
  char from[64];
  struct rcpt *rcpts;
  int failed;
};

static sem_t outbound;

static void *deliver(void *arg) {
  struct rcpt *r = arg;
  witnessTask();
  r->addr[strcspn(r->addr, ">")] = '\0';
#ifdef TWIN
  sem_post(&outbound);
#endif
  return NULL;
}

/* "RCPT TO:<a@b>\r\n" lines, in the order received */
static int parse_rcpts(struct envelope *env, char *text) {
  int count = 0;
  char *save = NULL;
  for (char *l = strtok_r(text, "\r\n", &save); l; l = strtok_r(NULL, "\r\n", &save)) {
    if (strncmp(l, "RCPT TO:<", 9) != 0)
      continue;
    struct rcpt *r = calloc(1, sizeof(*r));
    if (!r)
      return -1;
    snprintf(r->addr, sizeof(r->addr), "%s", l + 9);
    r->next = env->rcpts;
    env->rcpts = r;
    count++;
  }
  return count;
}

static int start_delivery(struct rcpt *r) {
  pthread_t tid;
#ifdef TWIN
  sem_wait(&outbound);
#endif
  int err = pthread_create(&tid, NULL, deliver, r);
  if (err == 0)
    pthread_detach(tid);
#ifdef TWIN
  else
    sem_post(&outbound);
#endif
  return err;
}

void relay(struct envelope *env) {
  for (struct rcpt *r = env->rcpts; r != NULL; r = r->next) {
    if (start_delivery(r) != 0)
      env->failed++;
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(n * 40 + 1), *p = text;
  for (size_t i = 0; i < n; i++)
    p += sprintf(p, "RCPT TO:<user%zu@example.org>\r\n", i);
  sem_init(&outbound, 0, 12);
  struct envelope env = {"noc@example.org", NULL, 0};
  if (parse_rcpts(&env, text) >= 0)
    relay(&env);
  return witnessReport();
}
