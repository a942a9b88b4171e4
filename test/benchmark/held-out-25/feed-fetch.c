// spawn: curl_multi_add_handle
// loop: while over parsed outlines
// origin: OPML document
// waits: curl_multi_perform
// distance: helper function
// differs: whether the loop runs the transfers before it adds more
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: runs transfers while 10 are in flight
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <string.h>

#define FEEDS_AT_ONCE 10

struct reader {
  CURLM *multi;
  int in_flight;
  unsigned fetched, broken;
};

static size_t discard(char *data, size_t size, size_t count, void *user) { return size * count; }

static int feed_begin(struct reader *r, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 20L);
  if (curl_multi_add_handle(r->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  r->in_flight++;
  return 0;
}

static void feeds_advance(struct reader *r) {
  int running = 0, queued = 0;
  curl_multi_perform(r->multi, &running);
  for (CURLMsg *m; (m = curl_multi_info_read(r->multi, &queued)) != NULL;) {
    CURL *easy = m->easy_handle;
    if (m->data.result == CURLE_OK)
      r->fetched++;
    else
      r->broken++;
    curl_multi_remove_handle(r->multi, easy);
    curl_easy_cleanup(easy);
    r->in_flight--;
    witnessLeave();
  }
  if (running)
    curl_multi_poll(r->multi, NULL, 0, 50, NULL);
}

int refresh_feeds(struct reader *r, const char *opml) {
  const char *at = opml;
  char url[128];
  while ((at = strstr(at, "xmlUrl=\"")) != NULL) {
    at += strlen("xmlUrl=\"");
    size_t length = strcspn(at, "\"");
    if (length >= sizeof(url))
      continue;
    memcpy(url, at, length);
    url[length] = '\0';
#ifdef TWIN
    while (r->in_flight >= FEEDS_AT_ONCE)
      feeds_advance(r);
#endif
    if (feed_begin(r, url) != 0)
      return -1;
  }
  while (r->in_flight > 0)
    feeds_advance(r);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  char *opml = calloc(n + 2, 64), *end = opml + sprintf(opml, "<opml><body>");
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "<outline xmlUrl=\"http://127.0.0.1:9/%zu\"/>", i);
  struct reader r = {.multi = curl_multi_init()};
  refresh_feeds(&r, opml);
  return witnessReport();
}
