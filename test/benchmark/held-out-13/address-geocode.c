// spawn: curl_multi_add_handle
// loop: counted
// origin: array and length
// limiter: number of running transfers
// waits: curl_multi_poll
// distance: helper function
// differs: whether the loop drives transfers before it adds more
// A: bounded N5 | limiter: window of transfers
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>

#define TRANSFERS_MAX 16

struct geocoder {
  CURLM *multi;
  int running;
  int failed;
};

static size_t swallow(char *data, size_t size, size_t count, void *arg) {
  (void)data, (void)arg;
  return size * count;
}

static int request(struct geocoder *g, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
  if (curl_multi_add_handle(g->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  g->running++;
  return 0;
}

static void collect(struct geocoder *g) {
  CURLMsg *msg;
  int active, left;
  curl_multi_perform(g->multi, &active);
  while ((msg = curl_multi_info_read(g->multi, &left)) != NULL) {
    if (msg->msg != CURLMSG_DONE)
      continue;
    CURL *easy = msg->easy_handle;
    if (msg->data.result != CURLE_OK)
      g->failed++;
    curl_multi_remove_handle(g->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    g->running--;
  }
  if (g->running > 0)
    curl_multi_poll(g->multi, NULL, 0, 10, NULL);
}

int geocode(const char *const *urls, size_t count) {
  struct geocoder g = {curl_multi_init(), 0, 0};
  for (size_t i = 0; i < count; i++) {
#ifndef TWIN
    while (g.running >= TRANSFERS_MAX)
      collect(&g);
#endif
    if (request(&g, urls[i]) != 0)
      g.failed++;
  }
  while (g.running > 0)
    collect(&g);
  curl_multi_cleanup(g.multi);
  return g.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **urls = calloc(n, sizeof(*urls));
  for (size_t i = 0; i < n; i++)
    urls[i] = "file:///etc/hostname";
  curl_global_init(CURL_GLOBAL_DEFAULT);
  geocode(urls, n);
  return witnessReport();
}
