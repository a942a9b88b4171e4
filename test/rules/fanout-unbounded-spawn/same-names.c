// RUN: %check_rule %s fanout-unbounded-spawn
// A static function of the user's with the name of a system call.

#include <dirent.h>

struct node {
  struct node *next;
};
static int fork(struct node *);
static int vfork(struct node *one) { return one->next != 0; }

// OK: neither starts a process.
void visit(DIR *all, struct node *one) {
  while (readdir(all)) {
    fork(one);
    vfork(one);
  }
}
static int fork(struct node *one) { return one->next == 0; }

int clone(int (*body)(void *), void *stack, int flags, void *argument, ...);
int child(void *);

void children(DIR *all, void *stack) {
  while (readdir(all))
    clone(child, stack, 0, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
}
