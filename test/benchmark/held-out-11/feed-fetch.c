// spawn: curl_multi_add_handle
// loop: fgets over a file
// origin: lines of a file
// distance: helper function
// waits: curl_multi_perform
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of transfers
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <curl/curl.h>
#include <string.h>

#define TRANSFERS 30

struct fetcher {
  CURLM *multi;
  int active;
  long ok, failed;
};

static size_t discard(char *data, size_t size, size_t count, void *ctx) {
  (void)data;
  (void)ctx;
  return size * count;
}

static int add_feed(struct fetcher *f, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 20L);
  if (curl_multi_add_handle(f->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  f->active++;
  return 0;
}

static void turn(struct fetcher *f) {
  int still = 0, left = 0;
  CURLMsg *msg;
  curl_multi_perform(f->multi, &still);
  while ((msg = curl_multi_info_read(f->multi, &left)) != NULL) {
    if (msg->msg != CURLMSG_DONE)
      continue;
    CURL *easy = msg->easy_handle;
    if (msg->data.result == CURLE_OK)
      f->ok++;
    else
      f->failed++;
    curl_multi_remove_handle(f->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    f->active--;
  }
  if (still)
    curl_multi_wait(f->multi, NULL, 0, 50, NULL);
}

long fetch_feeds(FILE *urls) {
  struct fetcher f = {.multi = curl_multi_init()};
  char url[1024];
  while (fgets(url, sizeof(url), urls)) {
    url[strcspn(url, "\r\n")] = '\0';
    if (url[0] == '\0')
      continue;
#ifdef TWIN
    while (f.active >= TRANSFERS)
      turn(&f);
#endif
    if (add_feed(&f, url) != 0)
      f.failed++;
  }
  while (f.active > 0)
    turn(&f);
  curl_multi_cleanup(f.multi);
  return f.ok;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *urls = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(urls, "file:///etc/hostname?%zu\n\n", i);
  rewind(urls);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  fetch_feeds(urls);
  return witnessReport();
}
