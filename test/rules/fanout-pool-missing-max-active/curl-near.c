// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

#include <curl/curl.h>

struct loader {
  CURLM *multi;
};

void setup(struct loader *l, long max) {
  l->multi = curl_multi_init();
  curl_multi_setopt(l->multi, CURLMOPT_MAXCONNECTS, 16L);
}

void limit(struct loader *ld, long max) {
  curl_multi_setopt(ld->multi, CURLMOPT_MAX_HOST_CONNECTIONS, max);
}

/* Streams of one connection, however many. */
void streams(void) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_CONCURRENT_STREAMS, 0L);
}
