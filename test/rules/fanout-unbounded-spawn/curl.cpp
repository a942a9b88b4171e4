// REQUIRES: curl-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// libcurl: a transfer starts when it is added to a multi handle.

#include <curl/curl.h>

#include <string>
#include <vector>

struct FetchRequest { std::vector<std::string> urls; };

void allAtOnce(CURLM *multi, const FetchRequest &req) {
  for (const auto &url : req.urls) {
    CURL *transfer = curl_easy_init();
    curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
    curl_multi_add_handle(multi, transfer);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: curl_easy_perform() returns when the transfer is done.
void oneAfterTheOther(const FetchRequest &req) {
  CURL *transfer = curl_easy_init();
  for (const auto &url : req.urls) {
    curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
    curl_easy_perform(transfer);
  }
  curl_easy_cleanup(transfer);
}

// OK: the multi handle opens no more than 16.
void limitedConnections(const FetchRequest &req) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 16L);
  for (const auto &url : req.urls) {
    CURL *transfer = curl_easy_init();
    curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
    curl_multi_add_handle(multi, transfer);
  }
}

// The bound of the cache is none of the connections that are open.
void limitedCache(const FetchRequest &req) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 16L);
  for (const auto &url : req.urls) {
    CURL *transfer = curl_easy_init();
    curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
    curl_multi_add_handle(multi, transfer);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// Zero means unlimited.
void limitedToZero(const FetchRequest &req) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 0L);
  for (const auto &url : req.urls) {
    CURL *transfer = curl_easy_init();
    curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
    curl_multi_add_handle(multi, transfer);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: at most 16 are added before the multi handle has to drain.
void fewInFlight(CURLM *multi, const FetchRequest &req) {
  int running = 0;
  for (const auto &url : req.urls) {
    while (running >= 16) {
      curl_multi_perform(multi, &running);
      curl_multi_wait(multi, nullptr, 0, 100, nullptr);
    }
    CURL *transfer = curl_easy_init();
    curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
    curl_multi_add_handle(multi, transfer);
    ++running;
  }
}

static int finished(CURLM *multi) {
  int left, over = 0;
  while (CURLMsg *told = curl_multi_info_read(multi, &left)) {
    CURL *transfer = told->easy_handle;
    if (told->msg != CURLMSG_DONE)
      continue;
    curl_multi_remove_handle(multi, transfer);
    curl_easy_cleanup(transfer);
    ++over;
  }
  return over;
}

static int begin(CURLM *multi, const std::string &url) {
  CURL *transfer = curl_easy_init();
  curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
  return curl_multi_add_handle(multi, transfer) == CURLM_OK ? 0 : -1;
}

// OK: the loop that begins transfers asks how many are open.
void refilled(CURLM *multi, const FetchRequest &req) {
  std::size_t next = 0;
  long active = 0;
  int running = 0;
  do {
    for (; next < req.urls.size() && active < 20; ++next)
      if (begin(multi, req.urls[next]) == 0)
        ++active;
    curl_multi_perform(multi, &running);
    active -= finished(multi);
    curl_multi_poll(multi, nullptr, 0, 100, nullptr);
  } while (active > 0 || next < req.urls.size());
}

void filled(CURLM *multi, const FetchRequest &req) {
  std::size_t next = 0;
  long active = 0;
  int running = 0;
  do {
    for (; next < req.urls.size(); ++next)
      if (begin(multi, req.urls[next]) == 0)
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        ++active;
    curl_multi_perform(multi, &running);
    active -= finished(multi);
    curl_multi_poll(multi, nullptr, 0, 100, nullptr);
  } while (active > 0 || next < req.urls.size());
}
