// spawn: curl_multi_add_handle
// loop: index
// origin: array and length
// limiter: window of handles
// waits: curl_multi_perform
// distance: same function
// differs: number of handles added before the first wait
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: the next handle is added when one is done
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>

#define MAX_TRANSFERS 12

static size_t discard(char *data, size_t size, size_t count, void *user) {
  (void)data;
  (void)user;
  return size * count;
}

static void add_feed(CURLM *multi, const char *url) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_multi_add_handle(multi, easy);
  witnessEnter();
}

static size_t remove_done(CURLM *multi) {
  size_t done = 0;
  int left;
  CURLMsg *msg;
  while ((msg = curl_multi_info_read(multi, &left)) != NULL) {
    CURL *easy = msg->easy_handle;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    done++;
  }
  return done;
}

void refresh_feeds(const char *const *urls, size_t count) {
  CURLM *multi = curl_multi_init();
  size_t next = 0, done = 0;
  int running;
#ifdef TWIN
  while (next < count && next < MAX_TRANSFERS)
    add_feed(multi, urls[next++]);
#else
  while (next < count)
    add_feed(multi, urls[next++]);
#endif
  while (done < count) {
    curl_multi_perform(multi, &running);
    for (size_t finished = remove_done(multi); finished > 0; finished--) {
      done++;
      if (next < count)
        add_feed(multi, urls[next++]);
    }
    if (running > 0)
      curl_multi_poll(multi, NULL, 0, 100, NULL);
  }
  curl_multi_cleanup(multi);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **urls = calloc(n, sizeof(*urls));
  for (size_t i = 0; i < n; i++)
    urls[i] = "file:///etc/hostname";
  refresh_feeds(urls, n);
  return witnessReport();
}
