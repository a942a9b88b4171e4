// spawn: libcurl multi
// loop: range-for or window
// origin: addresses of a feed
// distance: member functions
// waits: curl_multi_poll
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window topped up when a transfer ends
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <iostream>
#include <string>
#include <vector>

class FeedMirror {
public:
  explicit FeedMirror(std::vector<std::string> Urls) : Urls(std::move(Urls)), Multi(curl_multi_init()) {}
  ~FeedMirror() { curl_multi_cleanup(Multi); }
  FeedMirror(const FeedMirror &) = delete;

  int download() {
    topUp();
    int Running = 0;
    do {
      if (curl_multi_perform(Multi, &Running) != CURLM_OK)
        break;
      collect();
      topUp();
      if (Active)
        curl_multi_poll(Multi, nullptr, 0, 50, nullptr);
    } while (Active);
    return Failed;
  }

private:
  static constexpr std::size_t Transfers = 8;

  static size_t discard(char *, size_t Size, size_t Count, void *) { return Size * Count; }

  void topUp() {
#ifdef TWIN
    while (Next < Urls.size() && Active < Transfers)
#else
    while (Next < Urls.size())
#endif
      add(Urls[Next++]);
  }

  void add(const std::string &Url) {
    CURL *Easy = curl_easy_init();
    curl_easy_setopt(Easy, CURLOPT_URL, Url.c_str());
    curl_easy_setopt(Easy, CURLOPT_WRITEFUNCTION, discard);
    curl_multi_add_handle(Multi, Easy);
    witnessEnter();
    ++Active;
  }

  void collect() {
    int Queued;
    while (CURLMsg *M = curl_multi_info_read(Multi, &Queued)) {
      if (M->msg != CURLMSG_DONE)
        continue;
      CURL *Easy = M->easy_handle;
      if (M->data.result != CURLE_OK) {
        std::cerr << curl_easy_strerror(M->data.result) << '\n';
        ++Failed;
      }
      curl_multi_remove_handle(Multi, Easy);
      curl_easy_cleanup(Easy);
      witnessLeave();
      --Active;
    }
  }

  std::vector<std::string> Urls;
  std::size_t Next = 0, Active = 0;
  int Failed = 0;
  CURLM *Multi;
};

int main(int argc, char **argv) {
  curl_global_init(CURL_GLOBAL_ALL);
  FeedMirror Mirror(std::vector<std::string>(witness::size(argc, argv), "file:///etc/hostname"));
  Mirror.download();
  return witness::report();
}
