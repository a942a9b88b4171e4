// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// What a call reads at once is no more than the place that it is given for.

#include <pthread.h>
#include <sys/socket.h>

#define MOST 16

extern void *answer(void *);

// OK: at most 16, joined before the next are read.
void joined(int fd) {
  struct mmsghdr messages[MOST];
  pthread_t threads[MOST];
  for (;;) {
    int got = recvmmsg(fd, messages, MOST, MSG_WAITFORONE, NULL);
    if (got <= 0)
      return;
    for (int i = 0; i < got; i++)
      pthread_create(&threads[i], NULL, answer, &messages[i]);
    for (int i = 0; i < got; i++)
      pthread_join(threads[i], NULL);
  }
}

void let_go(int fd) {
  struct mmsghdr messages[MOST];
  pthread_t threads[MOST];
  for (;;) {
    int got = recvmmsg(fd, messages, MOST, MSG_WAITFORONE, NULL);
    if (got <= 0)
      return;
    for (int i = 0; i < got; i++)
      pthread_create(&threads[i], NULL, answer, &messages[i]);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    for (int i = 0; i < got; i++)
      pthread_detach(threads[i]);
  }
}
