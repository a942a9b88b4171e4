// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

// Every handle is added at once: the number of elements is no bound.

#include <curl/curl.h>

#include <vector>

void download(const std::vector<CURL *> &Transfers) {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, 50L);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: CURLMOPT_MAXCONNECTS bounds only the idle connections of the curl multi handle, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
  for (size_t I = 0; I < Transfers.size(); ++I)
    curl_multi_add_handle(Multi, Transfers[I]);
  int Running = 0;
  do
    curl_multi_perform(Multi, &Running);
  while (Running > 0);
}
