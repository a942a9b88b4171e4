// RUN: %check_rule %s fanout-pool-grows-past-idle
// REQUIRES: curl-headers

// The multi handle that runs the pooled handles bounds their connections.

#include <curl/curl.h>
#include <vector>

class Downloads {
public:
  explicit Downloads(long Most) : Multi(curl_multi_init()) {
    curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, Most);
    curl_multi_setopt(Multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, Most);
  }

  void start() { curl_multi_add_handle(Multi, acquire()); }

  CURL *acquire() {
    if (Idle.empty())
      return curl_easy_init();
    CURL *Handle = Idle.back();
    Idle.pop_back();
    return Handle;
  }

  void release(CURL *Handle) {
    curl_multi_remove_handle(Multi, Handle);
    if (Idle.size() < 16)
      Idle.push_back(Handle);
    else
      curl_easy_cleanup(Handle);
  }

private:
  CURLM *Multi;
  std::vector<CURL *> Idle;
};
