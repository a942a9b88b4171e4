// REQUIRES: curl-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// The limit of a handle that an object keeps holds for the helper that uses the object.

#include <curl/curl.h>

struct tile {
  const char *url;
  struct tile *next;
};

struct prefetcher {
  CURLM *multi;
  int failed;
};

static int request(struct prefetcher *p, struct tile *t) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, t->url);
  return curl_multi_add_handle(p->multi, easy) == CURLM_OK ? 0 : -1;
}

static void drive(struct prefetcher *p) {
  int running = 1;
  while (running)
    curl_multi_perform(p->multi, &running);
}

void eight(struct prefetcher *p, struct tile *tiles) {
  p->multi = curl_multi_init();
  curl_multi_setopt(p->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);
  for (struct tile *t = tiles; t; t = t->next)
    p->failed += request(p, t);
  drive(p);
}

// It keeps eight of them for later, however many are open.
void eight_kept(struct prefetcher *p, struct tile *tiles) {
  p->multi = curl_multi_init();
  curl_multi_setopt(p->multi, CURLMOPT_MAXCONNECTS, 8L);
  for (struct tile *t = tiles; t; t = t->next)
    p->failed += request(p, t);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  drive(p);
}
