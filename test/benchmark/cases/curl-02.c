// spawn: curl_multi_add_handle
// loop: counted
// origin: pointer and length
// waits: after the loop
// distance: same function
// differs: which bound of the multi handle is set
// A: unbounded Y7 | limiter: bound on idle connections
// B: bounded N8 | limiter: bound on all connections
// witness: not-runnable (counts connections, needs a web server)
// packages: libcurl
#include <curl/curl.h>
#include <stdlib.h>

int fetch(const char **urls, size_t count) {
  CURLM *multi = curl_multi_init();
  int running = 1;
#ifndef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 20L);
#else
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 20L);
#endif
  for (size_t i = 0; i < count; i++) {
    CURL *easy = curl_easy_init();
    if (!easy)
      return -1;
    curl_easy_setopt(easy, CURLOPT_URL, urls[i]);
    curl_multi_add_handle(multi, easy);
  }
  while (running) {
    curl_multi_perform(multi, &running);
    curl_multi_poll(multi, NULL, 0, 1000, NULL);
  }
  curl_multi_cleanup(multi);
  return 0;
}
