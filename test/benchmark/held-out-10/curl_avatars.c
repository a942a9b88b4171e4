// spawn: curl_multi_add_handle
// loop: for
// origin: pointer with length
// waits: curl_multi_perform
// distance: helper function
// differs: when the next transfer is added
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: ten at once, then one more per finished one
// witness: runnable
// packages: libcurl
#define _GNU_SOURCE
#include "witness.h"
#include <curl/curl.h>

#define AT_ONCE 10

static size_t swallow(char *data, size_t size, size_t count, void *user) {
  (void)data;
  (void)user;
  return size * count;
}

static void add_transfer(CURLM *multi, const char *url) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
  witnessEnter();
  curl_multi_add_handle(multi, easy);
}

static int reap(CURLM *multi) {
  int left, done = 0;
  CURLMsg *msg;
  while ((msg = curl_multi_info_read(multi, &left))) {
    if (msg->msg != CURLMSG_DONE)
      continue;
    CURL *easy = msg->easy_handle;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    done++;
  }
  return done;
}

int fetch_avatars(const char *const *urls, int count) {
  CURLM *multi = curl_multi_init();
  int next = 0, done = 0, running = 0;
#ifdef TWIN
  for (; next < count && next < AT_ONCE; next++)
#else
  for (; next < count; next++)
#endif
    add_transfer(multi, urls[next]);
  while (done < count) {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    int finished = reap(multi);
    done += finished;
    for (; finished > 0 && next < count; finished--)
      add_transfer(multi, urls[next++]);
    if (done < count)
      curl_multi_poll(multi, NULL, 0, 20, NULL);
  }
  curl_multi_cleanup(multi);
  return done;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **urls = calloc(n, sizeof(*urls));
  for (size_t i = 0; i < n; ++i)
    urls[i] = "file:///etc/hostname";
  fetch_avatars(urls, (int)n);
  return witnessReport();
}
