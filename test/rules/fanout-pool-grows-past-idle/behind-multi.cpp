// RUN: %check_rule %s fanout-pool-grows-past-idle
// REQUIRES: curl-headers

// The multi handle that runs the pooled handles keeps connections and bounds none.

#include <curl/curl.h>
#include <vector>

class Downloads {
public:
  explicit Downloads(long Most) : Multi(curl_multi_init()) {
    curl_multi_setopt(Multi, CURLMOPT_MAXCONNECTS, Most);
  }

  void start() { curl_multi_add_handle(Multi, acquire()); }

  CURL *acquire() {
    if (Idle.empty())
      return curl_easy_init();
      // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'Downloads::acquire' opens a connection whenever 'Downloads::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
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
