// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

#include <curl/curl.h>

void configure(CURLM *Multi, long Idle) {
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, Idle);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}
