// spawn: curl_multi_add_handle
// loop: do-while
// origin: subscriptions of an OPML file
// waits: curl_multi_perform
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: adds only while fewer than twelve transfers run
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <string.h>

#define ACTIVE_MAX 12

struct fetcher {
  CURLM *multi;
  const char *cursor;
  int active;
  int ok, failed;
};

static size_t discard(char *data, size_t size, size_t count, void *arg) {
  (void)data, (void)arg;
  return size * count;
}

static int next_url(struct fetcher *f, char *url, size_t room) {
  const char *at = strstr(f->cursor, "xmlUrl=\""), *end;
  if (!at)
    return 0;
  at += 8;
  end = strchr(at, '"');
  if (!end || (size_t)(end - at) >= room)
    return 0;
  memcpy(url, at, end - at);
  url[end - at] = '\0';
  f->cursor = end;
  return 1;
}

static void start(struct fetcher *f, const char *url) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  if (curl_multi_add_handle(f->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return;
  }
  witnessEnter();
  f->active++;
}

static void reap(struct fetcher *f) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(f->multi, &left))) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    msg->data.result == CURLE_OK ? f->ok++ : f->failed++;
    curl_multi_remove_handle(f->multi, easy);
    curl_easy_cleanup(easy);
    f->active--;
    witnessLeave();
  }
}

int fetch_feeds(struct fetcher *f) {
  char url[256];
  int running, more = 1;
  do {
#ifndef TWIN
    while (more && f->active < ACTIVE_MAX)
#else
    while (more)
#endif
      if ((more = next_url(f, url, sizeof(url))))
        start(f, url);
    curl_multi_perform(f->multi, &running);
    reap(f);
    if (running)
      curl_multi_poll(f->multi, NULL, 0, 50, NULL);
  } while (f->active > 0);
  return f->failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char *opml = calloc(n + 1, 64), *at = opml;
  struct fetcher f = {NULL, opml, 0, 0, 0};
  for (i = 0; i < n; i++)
    at += sprintf(at, "<outline xmlUrl=\"file:///etc/hostname\"/>\n");
  f.multi = curl_multi_init();
  fetch_feeds(&f);
  return witnessReport();
}
