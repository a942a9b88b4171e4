// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// What is compared before a start in C, and batches of an array that are waited
// for by pointers to its elements.

#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct test { char *stack; pid_t pid; };
extern void work(void *);
#define BATCH 8

void until_accept_fails(int listener) {
  int fd;
  for (;;) {
    if ((fd = accept(listener, NULL, NULL)) == -1)
      break;
    if (fork() == 0) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(&fd);
      _exit(0);
    }
    close(fd);
  }
}

void until_accept_fails_turned(int listener) {
  const int invalid = -1;
  int fd;
  while (1) {
    if (invalid == (fd = accept(listener, NULL, NULL)))
      return;
    if (fork() == 0) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(&fd);
      _exit(0);
    }
    close(fd);
  }
}

// OK: serves eight and leaves.
void until_all_are_served(int listener) {
  int fd, served = 0;
  while ((fd = accept(listener, NULL, NULL)) >= 0) {
    if (fork() == 0) {
      work(&fd);
      _exit(0);
    }
    close(fd);
    if (++served == BATCH)
      break;
  }
}

static int start(struct test *t) {
  t->stack = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (t->stack == MAP_FAILED)
    return -1;
  t->pid = fork();
  if (t->pid == 0) {
    work(t);
    _exit(0);
  }
  return t->pid < 0 ? -1 : 0;
}

static void wait_for(struct test *from, struct test *to) {
  for (; from < to; from++)
    waitpid(from->pid, NULL, 0);
}

void all_at_once(struct test *tests, int count) {
  int i;
  for (i = 0; i < count; i++)
    if (start(&tests[i]))
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      break;
  wait_for(tests, tests + i);
}

// OK: waits for those since the last time when there are eight.
void batches(struct test *tests, int count) {
  int i, waited = 0;
  for (i = 0; i < count; i++) {
    if (i - waited == BATCH) {
      wait_for(tests + waited, tests + i);
      waited = i;
    }
    if (start(&tests[i]))
      break;
  }
  wait_for(tests + waited, tests + i);
}

// How many there are is the loop's own count, also beside the answer.
void until_one_fails(struct test *tests, int count) {
  int started = 0;
  while (started < count && start(&tests[started]) == 0)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    started++;
  wait_for(tests, tests + started);
}

// OK
void eight_until_one_fails(struct test *tests, int count) {
  int started = 0;
  while (started < count && started < BATCH && start(&tests[started]) == 0)
    started++;
  wait_for(tests, tests + started);
}
