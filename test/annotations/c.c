// RUN: %check_rule %s fanout-unbounded-spawn -- -I%root/include
// RUN: %fanout_tidy --inventory %s -- -std=c17 -I%root/include | FileCheck %s --check-prefix=INVENTORY
// RUN: gcc -std=c99 -fsyntax-only -Wall -Wextra -Werror -I%root/include %s
// RUN: %clang -std=c99 -fsyntax-only -Wall -Wextra -Werror -I%root/include %s
// The annotations in C, and twins without them.

#include <fanout/annotations.h>

#include <stdbool.h>
#include <stddef.h>

struct slots;
struct list {
  char **items;
  size_t size;
};
struct group;

FANOUT_SPAWNS(process) void launch(const char *uri);
FANOUT_SPAWNS(thread) void launch_in(struct group *group, const char *uri);
void look(const char *uri);
FANOUT_ACQUIRES void slots_take(struct slots *slots);
FANOUT_TRY_ACQUIRES bool slots_try(struct slots *slots);
void slots_look(struct slots *slots);

void spawns(const struct list *uris) {
  for (size_t i = 0; i < uris->size; i++)
    launch(uris->items[i]);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'launch' starts a process {{.*}} [fanout-unbounded-spawn]
  for (size_t i = 0; i < uris->size; i++)
    look(uris->items[i]);
}

void acquires(struct slots *slots, const struct list *uris) {
  for (size_t i = 0; i < uris->size; i++) {
    slots_take(slots);
    launch(uris->items[i]);
  }
  for (size_t i = 0; i < uris->size; i++) {
    slots_look(slots);
    launch(uris->items[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void tries(struct slots *slots, const struct list *uris) {
  for (size_t i = 0; i < uris->size; i++) {
    if (!slots_try(slots))
      break;
    launch(uris->items[i]);
  }
}

void bounded(const struct list *shards) {
  FANOUT_BOUNDED("a table has at most 16 shards")
  for (size_t i = 0; i < shards->size; i++)
    launch(shards->items[i]);
  // INVENTORY: bounded (annotation)
  // INVENTORY-NEXT: in        bounded
  // INVENTORY: limiter   annotation 'a table has at most 16 shards'
  for (size_t i = 0; i < shards->size; i++)
    launch(shards->items[i]);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
}
