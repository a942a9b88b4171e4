// spawn: curl_multi_add_handle
// loop: for over an array parameter, or a refill
// origin: array parameter
// waits: curl_multi_perform until none runs
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: a bound of idle connections
// B: bounded N5 | limiter: window of transfers
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdbool.h>

#define WINDOW 12

struct mirror {
  CURLM *multi;
  const char *const *urls;
  size_t total, next, active, failed;
};

static size_t discard(char *data, size_t size, size_t n, void *user) {
  (void)data;
  (void)user;
  return size * n;
}

static bool start_next(struct mirror *m) {
  CURL *easy;
  if (m->next == m->total || !(easy = curl_easy_init()))
    return false;
  curl_easy_setopt(easy, CURLOPT_URL, m->urls[m->next++]);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
  witnessEnter();
  curl_multi_add_handle(m->multi, easy);
  m->active++;
  return true;
}

static void collect(struct mirror *m) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(m->multi, &left))) {
    if (msg->msg != CURLMSG_DONE)
      continue;
    CURL *easy = msg->easy_handle;
    m->failed += msg->data.result != CURLE_OK;
    curl_multi_remove_handle(m->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    m->active--;
  }
}

size_t mirror_feeds(const char *const *urls, size_t total) {
  struct mirror m = {curl_multi_init(), urls, total, 0, 0, 0};
  int running;

  curl_multi_setopt(m.multi, CURLMOPT_MAXCONNECTS, 12L);
#ifndef TWIN
  while (start_next(&m))
    ;
#endif
  do {
#ifdef TWIN
    while (m.active < WINDOW && start_next(&m))
      ;
#endif
    curl_multi_perform(m.multi, &running);
    if (running)
      curl_multi_poll(m.multi, NULL, 0, 100, NULL);
    collect(&m);
  } while (m.active > 0 || m.next < m.total);
  curl_multi_cleanup(m.multi);
  return m.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **urls = calloc(n, sizeof(*urls));
  for (size_t i = 0; i < n; i++)
    urls[i] = "file:///dev/null";
  mirror_feeds(urls, n);
  return witnessReport();
}
