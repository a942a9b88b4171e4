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

static CURLM *eight_at_once(void) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);
  return multi;
}

static CURLM *unlimited(void) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 0L);
  return multi;
}

void limited_by_maker(struct tile *tiles) {
  struct prefetcher p = {eight_at_once(), 0};
  CURLM *multi = eight_at_once();
  for (struct tile *t = tiles; t; t = t->next)
    curl_multi_add_handle(multi, curl_easy_init());
  drive(&p);
}

void not_limited_by_maker(struct tile *tiles) {
  struct prefetcher p = {unlimited(), 0};
  CURLM *multi = unlimited();
  for (struct tile *t = tiles; t; t = t->next)
    curl_multi_add_handle(multi, curl_easy_init());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  drive(&p);
}

// One that has ended makes room for the next.
void one_for_one(struct prefetcher *p, const char **urls, int count) {
  int next = 0, left;
  CURLMsg *message;
  for (int i = 0; i < 8; i++)
    curl_multi_add_handle(p->multi, curl_easy_init());
  while (next < count) {
    curl_multi_perform(p->multi, &left);
    while ((message = curl_multi_info_read(p->multi, &left))) {
      curl_multi_remove_handle(p->multi, message->easy_handle);
      if (urls[next++])
        curl_multi_add_handle(p->multi, message->easy_handle);
    }
  }
}

// The function that makes the handle limits it, for whoever uses the object.
struct mirror {
  CURLM *multi, *kept;
};

int mirror_open(struct mirror *m) {
  if (!(m->multi = curl_multi_init()) || !(m->kept = curl_multi_init()))
    return -1;
  curl_multi_setopt(m->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 32L);
  curl_multi_setopt(m->kept, CURLMOPT_MAXCONNECTS, 32L);
  return 0;
}

void mirror_all(struct mirror *m, struct tile *tiles) {
  for (struct tile *t = tiles; t; t = t->next) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, t->url);
    curl_multi_add_handle(m->multi, easy);
  }
}

void mirror_kept(struct mirror *m, struct tile *tiles) {
  for (struct tile *t = tiles; t; t = t->next) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, t->url);
    curl_multi_add_handle(m->kept, easy);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
