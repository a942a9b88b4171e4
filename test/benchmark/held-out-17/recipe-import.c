// spawn: curl_multi_add_handle
// loop: while over a list of addresses
// origin: tokens of a request's text
// waits: curl_multi_poll
// distance: same function
// limiter: none
// differs: limiter
// A: bounded N5 | limiter: adds only while fewer than ten are in flight
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <string.h>

#define IMPORT_WINDOW 10

struct import {
  CURLM *multi;
  int in_flight;
  int failed;
  size_t bytes;
};

static size_t on_body(char *data, size_t size, size_t count, void *user) {
  struct import *im = user;
  (void)data;
  im->bytes += size * count;
  return size * count;
}

static int begin(struct import *im, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, im);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 20L);
  if (curl_multi_add_handle(im->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  im->in_flight++;
  return 0;
}

static void finish_done(struct import *im) {
  int left;
  for (CURLMsg *m; (m = curl_multi_info_read(im->multi, &left));) {
    if (m->msg != CURLMSG_DONE)
      continue;
    CURL *easy = m->easy_handle;
    if (m->data.result != CURLE_OK)
      im->failed++;
    curl_multi_remove_handle(im->multi, easy);
    curl_easy_cleanup(easy);
    im->in_flight--;
    witnessLeave();
  }
}

int import_recipes(char *body) {
  struct import im = {.multi = curl_multi_init()};
  char *rest = body, *url = strsep(&rest, " \n");
  while (url || im.in_flight > 0) {
    int running;
    while (url
#ifndef TWIN
           && im.in_flight < IMPORT_WINDOW
#endif
    ) {
      if (*url && begin(&im, url) < 0)
        im.failed++;
      url = strsep(&rest, " \n");
    }
    if (curl_multi_perform(im.multi, &running) != CURLM_OK)
      break;
    finish_done(&im);
    if (running)
      curl_multi_poll(im.multi, NULL, 0, 50, NULL);
  }
  curl_multi_cleanup(im.multi);
  return im.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), length = 0;
  char *body = calloc(n + 1, 32);
  for (size_t i = 0; i < n; i++)
    length += (size_t)sprintf(body + length, "file:///etc/hostname ");
  import_recipes(body);
  return witnessReport();
}
