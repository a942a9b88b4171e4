// spawn: curl_multi_add_handle
// loop: while over a cursor
// origin: pointer and length
// waits: curl_multi_poll
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: window of 10 transfers
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdbool.h>

#define TRANSFERS 10

struct tile_fetch {
  CURLM *multi;
  const char *const *urls;
  size_t count, next;
  size_t active, failed;
};

static size_t discard(char *data, size_t size, size_t n, void *user) { return size * n; }

static bool start_tile(struct tile_fetch *f) {
  CURL *easy = curl_easy_init();
  const char *url = f->urls[f->next++];
  if (!easy)
    return false;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 30L);
  if (curl_multi_add_handle(f->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return false;
  }
  witnessEnter();
  f->active++;
  return true;
}

static void refill(struct tile_fetch *f) {
#ifndef TWIN
  while (f->next < f->count && f->active < TRANSFERS)
#else
  while (f->next < f->count)
#endif
    if (!start_tile(f))
      f->failed++;
}

static void collect_done(struct tile_fetch *f) {
  int left;
  CURLMsg *msg;
  while ((msg = curl_multi_info_read(f->multi, &left)) != NULL) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    f->failed += msg->data.result != CURLE_OK;
    curl_multi_remove_handle(f->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    f->active--;
  }
}

size_t fetch_survey(const char *const *urls, size_t count) {
  struct tile_fetch f = {curl_multi_init(), urls, count, 0, 0, 0};
  int running;
  do {
    refill(&f);
    if (curl_multi_perform(f.multi, &running) != CURLM_OK)
      break;
    if (running)
      curl_multi_poll(f.multi, NULL, 0, 100, NULL);
    collect_done(&f);
  } while (f.active > 0 || f.next < f.count);
  curl_multi_cleanup(f.multi);
  return f.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **urls = malloc(n * sizeof(*urls));
  for (size_t i = 0; i < n; i++)
    urls[i] = "file:///etc/hostname";
  fetch_survey(urls, n);
  return witnessReport();
}
