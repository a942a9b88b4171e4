// spawn: curl_multi_add_handle
// loop: while
// origin: array of strings with its length
// waits: in the loop of transfers
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: window of transfers
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

#define IN_FLIGHT 10

struct fetcher {
  CURLM *multi;
  int active;
  int done;
  int failed;
};

static size_t discard(char *data, size_t size, size_t nmemb, void *arg) {
  (void)data;
  (void)arg;
  return size * nmemb;
}

static void add_report(struct fetcher *f, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 30L);
  if (curl_multi_add_handle(f->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return;
  }
  witnessEnter();
  f->active++;
}

static void collect(struct fetcher *f) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(f->multi, &left))) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    if (msg->data.result != CURLE_OK)
      f->failed++;
    curl_multi_remove_handle(f->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    f->active--;
    f->done++;
  }
}

int fetch_reports(char **urls, size_t nurls) {
  struct fetcher f = {curl_multi_init(), 0, 0, 0};
  size_t next = 0;
  int running;

  if (!f.multi)
    return -1;
  do {
#ifndef TWIN
    while (next < nurls && f.active < IN_FLIGHT)
#else
    while (next < nurls)
#endif
      add_report(&f, urls[next++]);
    curl_multi_perform(f.multi, &running);
    collect(&f);
    if (running)
      curl_multi_wait(f.multi, NULL, 0, 200, NULL);
  } while (f.active > 0 || next < nurls);
  curl_multi_cleanup(f.multi);
  return f.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **urls = calloc(n, sizeof(*urls));
  for (size_t i = 0; i < n; i++)
    urls[i] = "file:///etc/hostname";
  curl_global_init(CURL_GLOBAL_DEFAULT);
  fetch_reports(urls, n);
  return witnessReport();
}
