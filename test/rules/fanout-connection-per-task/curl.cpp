// REQUIRES: curl-headers
// RUN: %check_rule %s fanout-connection-per-task

#include <curl/curl.h>

#include <future>
#include <string>
#include <vector>

struct FetchRequest { std::vector<std::string> urls; };

CURLcode fetch(const std::string &url) {
  CURL *transfer = curl_easy_init();
  curl_easy_setopt(transfer, CURLOPT_URL, url.c_str());
  CURLcode error = curl_easy_perform(transfer);
  curl_easy_cleanup(transfer);
  return error;
}

void fetchEach(const FetchRequest &req) {
  std::vector<std::future<CURLcode>> results;
  for (const auto &url : req.urls)
    results.push_back(std::async(std::launch::async, [&url] {
      return fetch(url);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
    }));
}

// OK: in turn.
void fetchInTurn(const FetchRequest &req) {
  for (const auto &url : req.urls)
    fetch(url);
}

// OK: four at most.
void fetchSome(const FetchRequest &req) {
  std::vector<std::future<CURLcode>> results;
  for (size_t i = 0; i < std::min<size_t>(4, req.urls.size()); ++i)
    results.push_back(std::async(std::launch::async, [&req, i] { return fetch(req.urls[i]); }));
}
