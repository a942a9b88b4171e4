// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

#include <curl/curl.h>

struct loader {
  CURLM *multi;
  CURLM *other;
};

void setup(struct loader *l, long max) {
  l->multi = curl_multi_init();
  curl_multi_setopt(l->multi, CURLMOPT_MAXCONNECTS, 16L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}
