// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: curl-headers

// The idle knob is the wrong one, but handles are added only while few run.

#include <curl/curl.h>

#include <deque>

void download(std::deque<CURL *> Waiting, int MaxRunning) {
  CURLM *Multi = curl_multi_init();
  curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, long(MaxRunning));
  int Running = 0;
  while (Running > 0 || !Waiting.empty()) {
    while (Running < MaxRunning && !Waiting.empty()) {
      curl_multi_add_handle(Multi, Waiting.front());
      Waiting.pop_front();
      ++Running;
    }
    curl_multi_perform(Multi, &Running);
  }
}
