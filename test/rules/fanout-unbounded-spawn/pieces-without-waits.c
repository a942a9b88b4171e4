// REQUIRES: curl-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Pieces of a range with and without a wait.

#include <curl/curl.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

#define CHUNK 16
void *serve(void *);
CURL *transfer(const char *);

struct item {
  int id;
};

struct request {
  uint32_t n;
  struct item *items;
};

static void launched(void *of) {
  pthread_t t;
  if (pthread_create(&t, NULL, serve, of) == 0)
    pthread_detach(t);
}

void pieces(struct item *items, size_t n) {
  for (size_t lo = 0; lo < n; lo += CHUNK) {
    size_t hi = lo + CHUNK < n ? lo + CHUNK : n;
    for (size_t i = lo; i < hi; i++)
      launched(&items[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void pieces_joined(struct item *items, size_t n) {
  for (size_t lo = 0; lo < n; lo += CHUNK) {
    pthread_t threads[CHUNK];
    size_t hi = lo + CHUNK < n ? lo + CHUNK : n;
    for (size_t i = lo; i < hi; i++)
      pthread_create(&threads[i - lo], NULL, serve, &items[i]);
    for (size_t i = lo; i < hi; i++)
      pthread_join(threads[i - lo], NULL);
  }
}

void pieces_of_a_request(const struct request *r) {
  for (size_t lo = 0; lo < r->n; lo += CHUNK)
    for (size_t i = 0; i < CHUNK && lo + i < r->n; i++)
      launched(&r->items[lo + i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void pieces_counted(struct item *items, size_t n) {
  size_t done = 0;
  while (done < n) {
    size_t k = n - done < CHUNK ? n - done : CHUNK;
    for (size_t i = 0; i < k; i++)
      launched(&items[done + i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    done += k;
  }
}

void pieces_cut_off(struct item *items, size_t n) {
  while (n > 0) {
    size_t k = n < CHUNK ? n : CHUNK;
    for (size_t i = 0; i < k; i++)
      launched(&items[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    items += k;
    n -= k;
  }
}

void strides(struct item *items, size_t n, int workers) {
  for (int t = 0; t < workers; t++) {
    for (size_t i = t; i < n; i += workers)
      items[i].id = t;
    launched(items);
  }
}

void shares(struct item *items, size_t n, int workers) {
  for (int t = 0; t < workers; t++)
    launched(&items[t * n / workers]);
}

static void run(CURLM *multi) {
  int running;
  do {
    curl_multi_perform(multi, &running);
    curl_multi_poll(multi, NULL, 0, 200, NULL);
  } while (running);
}

static void run_once(CURLM *multi) {
  int running;
  curl_multi_perform(multi, &running);
  curl_multi_poll(multi, NULL, 0, 200, NULL);
}

void each_to_its_end(CURLM *multi, char **urls, size_t n) {
  for (size_t i = 0; i < n; i++) {
    curl_multi_add_handle(multi, transfer(urls[i]));
    run(multi);
  }
}

void each_a_little(CURLM *multi, char **urls, size_t n) {
  for (size_t i = 0; i < n; i++) {
    curl_multi_add_handle(multi, transfer(urls[i]));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    run_once(multi);
  }
}

void by_twenty_five(CURLM *multi, char **urls, size_t n) {
  for (size_t at = 0; at < n; at += 25) {
    for (size_t i = at; i < n && i < at + 25; i++)
      curl_multi_add_handle(multi, transfer(urls[i]));
    run(multi);
  }
}

void all_to_the_end(CURLM *multi, char **urls, size_t n) {
  for (size_t i = 0; i < n; i++)
    curl_multi_add_handle(multi, transfer(urls[i]));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  run(multi);
}

void last_of_twenty(struct item *items, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pthread_t t;
    if (pthread_create(&t, NULL, serve, &items[i]) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      continue;
    if ((i + 1) % 20 == 0)
      pthread_join(t, NULL);
    else
      pthread_detach(t);
  }
}

void all_of_twenty(struct item *items, size_t n) {
  pthread_t threads[20];
  for (size_t i = 0; i < n; i++) {
    pthread_create(&threads[i % 20], NULL, serve, &items[i]);
    if ((i + 1) % 20 == 0)
      for (int k = 0; k < 20; k++)
        pthread_join(threads[k], NULL);
  }
}
