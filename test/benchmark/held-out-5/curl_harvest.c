// spawn: curl_multi_add_handle
// loop: for over an array
// origin: parameter
// waits: curl_multi_perform loop
// distance: same function
// differs: which option is set
// A: unbounded Y7 | limiter: CURLMOPT_MAXCONNECTS, a bound of the connection cache
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// witness: not-runnable (needs a server)
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>

struct harvest {
  const char **urls;
  size_t nurls;
  size_t failed;
};

static size_t discard(char *p, size_t size, size_t nmemb, void *u) {
  (void)p;
  (void)u;
  return size * nmemb;
}

int harvest_run(struct harvest *h) {
  CURLM *m = curl_multi_init();
  CURLMsg *msg;
  int running = 0, left;

  if (!m)
    return -1;
#ifdef TWIN
  curl_multi_setopt(m, CURLMOPT_MAX_TOTAL_CONNECTIONS, 20L);
#else
  curl_multi_setopt(m, CURLMOPT_MAXCONNECTS, 20L);
#endif
  for (size_t i = 0; i < h->nurls; i++) {
    CURL *e = curl_easy_init();
    curl_easy_setopt(e, CURLOPT_URL, h->urls[i]);
    curl_easy_setopt(e, CURLOPT_WRITEFUNCTION, discard);
    curl_multi_add_handle(m, e);
  }
  do {
    if (curl_multi_perform(m, &running) != CURLM_OK)
      break;
    curl_multi_poll(m, NULL, 0, 500, NULL);
    while ((msg = curl_multi_info_read(m, &left)) != NULL)
      if (msg->msg == CURLMSG_DONE) {
        h->failed += msg->data.result != CURLE_OK;
        curl_multi_remove_handle(m, msg->easy_handle);
        curl_easy_cleanup(msg->easy_handle);
      }
  } while (running);
  curl_multi_cleanup(m);
  return h->failed ? 1 : 0;
}

int main(int argc, char **argv) {
  struct harvest h = {(const char **)argv + 1, (size_t)argc - 1, 0};
  return harvest_run(&h);
}
