// spawn: curl_multi_add_handle
// loop: counted
// origin: pointer and length
// limiter: window of transfers
// waits: curl_multi_poll
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: adds the next when fewer than 20 are in flight
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>

#define IN_FLIGHT 20L

struct lamp {
  char url[64];
  long http_status;
  int failed;
};

static size_t drop_body(char *data, size_t size, size_t count, void *user) { return size * count; }

static int begin_update(CURLM *multi, struct lamp *lamp) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, lamp->url);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, lamp);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop_body);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 20L);
  if (curl_multi_add_handle(multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  return 0;
}

static int finish_updates(CURLM *multi) {
  int queued, finished = 0;
  CURLMsg *msg;
  while ((msg = curl_multi_info_read(multi, &queued))) {
    struct lamp *lamp;
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&lamp);
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &lamp->http_status);
    lamp->failed = msg->data.result != CURLE_OK;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    finished++;
  }
  return finished;
}

int update_lamps(struct lamp *lamps, size_t count) {
  CURLM *multi = curl_multi_init();
  size_t next = 0;
  long active = 0;
  int running;
  do {
#ifndef TWIN
    for (; next < count; next++)
#else
    for (; next < count && active < IN_FLIGHT; next++)
#endif
      if (begin_update(multi, &lamps[next]) == 0)
        active++;
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    active -= finish_updates(multi);
    if (active > 0)
      curl_multi_poll(multi, NULL, 0, 100, NULL);
  } while (active > 0 || next < count);
  curl_multi_cleanup(multi);
  return active == 0 ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct lamp *lamps = calloc(n, sizeof(*lamps));
  for (size_t i = 0; i < n; i++)
    snprintf(lamps[i].url, sizeof(lamps[i].url), "http://127.0.0.1:9/lamp/%zu", i);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  update_lamps(lamps, n);
  return witnessReport();
}
