// RUN: %check_rule %s fanout-unbounded-spawn
// What a checking function answers, as C spells it, and what its caller makes of the answer.

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#define MAX_ITEMS 64

struct item { int kind; };
struct request {
  unsigned magic, count, length;
  struct item items[256];
  const struct item *more;
};
void *handle(void *item);
void log_request(const struct request *r);

#define SPAWN_ALL(R)                                                                                                   \
  for (unsigned i = 0; i < (R)->count; i++) {                                                                          \
    pthread_t t;                                                                                                       \
    pthread_create(&t, NULL, handle, (void *)&(R)->items[i]);                                                          \
    pthread_detach(t);                                                                                                 \
  }

// among other checks, the last of which is an expression
static bool valid(const struct request *r, size_t length) {
  if (length < sizeof(*r) || r->magic != 42)
    return false;
  if (r->count > MAX_ITEMS)
    return false;
  return length == sizeof(*r) + r->count * sizeof(r->items[0]);
}
void asked(const struct request *r, size_t length) {
  if (!valid(r, length))
    return;
  SPAWN_ALL(r)
}

static bool sound(const struct request *r, size_t length) {
  if (length < sizeof(*r) || r->magic != 42)
    return false;
  return length == sizeof(*r) + r->count * sizeof(r->items[0]);
}
void askedForOthers(const struct request *r, size_t length) {
  if (!sound(r, length))
    return;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// one way to true passes no check
static bool trusted(const struct request *r, bool internal) {
  if (internal)
    return true;
  if (r->count > MAX_ITEMS)
    return false;
  return true;
}
void askedButTrusted(const struct request *r, bool internal) {
  if (!trusted(r, internal))
    return;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// error codes
static int check(const struct request *r) {
  if (r->magic != 42)
    return -EINVAL;
  if (r->count > MAX_ITEMS)
    return -E2BIG;
  return 0;
}
int codeIsZero(const struct request *r) {
  int err = check(r);
  if (err)
    return err;
  SPAWN_ALL(r)
  return 0;
}
int codeIsNegative(const struct request *r) {
  int err;
  err = check(r);
  if (err < 0)
    goto out;
  SPAWN_ALL(r)
out:
  return err;
}
int codeInCondition(const struct request *r) {
  int err;
  if ((err = check(r)) != 0)
    return err;
  SPAWN_ALL(r)
  return 0;
}
int codeOfOther(const struct request *r, const struct request *other) {
  int err = check(other);
  if (err)
    return err;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}
int codeOverwritten(const struct request *r, int (*next)(void)) {
  int err = check(r);
  err = next();
  if (err)
    return err;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}
int secondOfTwo(const struct request *r, int (*first)(void)) {
  int err = first();
  if (err)
    return err;
  err = check(r);
  if (err)
    return err;
  SPAWN_ALL(r)
  return 0;
}
int wrongSide(const struct request *r) {
  int err = check(r);
  if (err > 0) // it is never positive
    return err;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

// one way out
static int checkAndJump(const struct request *r) {
  int rc = -EINVAL;
  if (r->magic != 42)
    goto out;
  if (r->count > MAX_ITEMS) {
    rc = -E2BIG;
    goto out;
  }
  rc = 0;
out:
  log_request(r);
  return rc;
}
int jumped(const struct request *r) {
  if (checkAndJump(r) != 0)
    return -1;
  SPAWN_ALL(r)
  return 0;
}

static int checkAndForget(const struct request *r) {
  int rc = 0;
  if (r->magic != 42)
    rc = -EINVAL;
  if (r->count > MAX_ITEMS)
    log_request(r);
  return rc;
}
int forgotten(const struct request *r) {
  if (checkAndForget(r) != 0)
    return -1;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

// an enumeration
enum verdict { ACCEPT, REJECT };
static enum verdict judge(const struct request *r) {
  return r->magic == 42 && r->count <= MAX_ITEMS ? ACCEPT : REJECT;
}
static enum verdict judgePlainly(const struct request *r) {
  if (r->count > MAX_ITEMS)
    return REJECT;
  return ACCEPT;
}
void judged(const struct request *r) {
  if (judgePlainly(r) != ACCEPT)
    return;
  SPAWN_ALL(r)
}
void judgedShort(const struct request *r) {
  if (judge(r) == REJECT)
    return;
  SPAWN_ALL(r)
}
void judgedTheWrongWay(const struct request *r) {
  if (judgePlainly(r) == ACCEPT)
    return;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// the number alone is handed over
static int fits(unsigned count) { return count <= MAX_ITEMS; }
void numberAsked(const struct request *r) {
  if (!fits(r->count))
    return;
  SPAWN_ALL(r)
}
void otherNumberAsked(const struct request *r) {
  if (!fits(r->length))
    return;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// or: both parts must be small
static bool largeOr(const struct request *r) { return r->magic != 42 || r->count > MAX_ITEMS; }
static bool largeAnd(const struct request *r) { return r->magic != 42 && r->count > MAX_ITEMS; }
void refusedOr(const struct request *r) {
  if (largeOr(r))
    return;
  SPAWN_ALL(r)
}
void refusedAnd(const struct request *r) {
  if (largeAnd(r))
    return;
  SPAWN_ALL(r)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// the helper makes it small
static void cut(struct request *r) {
  if (r->count > MAX_ITEMS)
    r->count = MAX_ITEMS;
}
static void cutSome(struct request *r, bool strict) {
  if (strict && r->count > MAX_ITEMS)
    r->count = MAX_ITEMS;
}
void wasCut(struct request *r) {
  cut(r);
  SPAWN_ALL(r)
}
