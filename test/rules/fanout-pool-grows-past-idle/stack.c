// RUN: %check_rule %s fanout-pool-grows-past-idle
// REQUIRES: curl-headers

// A stack of requests, as C libraries have it.

#include <curl/curl.h>
#include <stdlib.h>

enum { MAX_IDLE = 32 };

struct headers {
  int count;
  const char *names[64];
};

struct request {
  CURL *curl;
};

static struct request *stack[MAX_IDLE];
static int idle;

// Counters of other things, and loops up to them, bound no connections.
static void compose(struct headers *all) {
  for (int i = 0; i < all->count; ++i)
    if (!all->names[i])
      all->count--;
}

struct request *get(struct headers *all) {
  struct request *found = NULL;
  if (idle)
    found = stack[--idle];
  if (!found) {
    if (!(found = malloc(sizeof *found)))
      return NULL;
    if (!(found->curl = curl_easy_init())) {
      // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'get' opens a connection whenever 'stack' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
      free(found);
      return NULL;
    }
  }
  compose(all);
  return found;
}

void release(struct request *one) {
  if (idle == MAX_IDLE) {
    curl_easy_cleanup(one->curl);
    free(one);
  } else
    stack[idle++] = one;
}
