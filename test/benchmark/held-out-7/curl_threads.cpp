// spawn: std::thread joined
// loop: see the factors
// origin: command line
// waits: after the loop
// distance: same function
// differs: what a thread is started for
// A: unbounded Y1 | limiter: none | loop: index over URLs
// B: bounded N1 | limiter: eight threads that share an index | loop: index over eight
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <atomic>
#include <curl/curl.h>
#include <span>
#include <string>
#include <thread>
#include <vector>

static std::size_t discard(char *, std::size_t size, std::size_t n, void *) { return size * n; }

static bool head(const char *url) {
  CURL *c = curl_easy_init();
  curl_easy_setopt(c, CURLOPT_URL, url);
  curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, discard);
  CURLcode rc = curl_easy_perform(c);
  curl_easy_cleanup(c);
  return rc == CURLE_OK;
}

static int check(std::span<const char *const> urls) {
  std::atomic<int> dead{0};
  std::vector<std::thread> ts;
#ifdef TWIN
  std::atomic<std::size_t> next{0};
  for (unsigned w = 0; w < 8; ++w)
    ts.emplace_back([&] {
      witness::task();
      for (std::size_t i; (i = next++) < urls.size();)
        dead += !head(urls[i]);
    });
#else
  for (std::size_t i = 0; i < urls.size(); ++i)
    ts.emplace_back([&, i] {
      witness::task();
      dead += !head(urls[i]);
    });
#endif
  for (auto &t : ts)
    t.join();
  return dead;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  std::vector<const char *> urls(n, "file:///dev/null");
  check(urls);
  return witness::report();
}
