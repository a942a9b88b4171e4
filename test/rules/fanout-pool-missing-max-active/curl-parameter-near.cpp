// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

#include <curl/curl.h>

void configure(CURLM *Multi, long Idle) {
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, Idle);
}

// May well be called with the same handle.
void limit(CURLM *Handle) {
  curl_multi_setopt(Handle, CURLMOPT_MAX_TOTAL_CONNECTIONS, 100L);
}
