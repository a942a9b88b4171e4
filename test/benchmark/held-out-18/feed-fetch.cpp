// spawn: curl_multi_add_handle
// loop: while over a deque
// origin: queue filled elsewhere
// waits: curl_multi_wait
// distance: member function
// differs: condition of the loop that adds
// A: bounded N5 | limiter: adds while fewer than twelve are active
// B: unbounded Y1 | limiter: none
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <curl/curl.h>
#include <deque>
#include <string>
#include <unistd.h>

class FeedFetcher {
public:
  FeedFetcher() : Multi(curl_multi_init()) {}
  ~FeedFetcher() { curl_multi_cleanup(Multi); }
  FeedFetcher(const FeedFetcher &) = delete;

  void enqueue(std::string Url) { Todo.push_back(std::move(Url)); }

  std::size_t run() {
    int Alive = 0;
    do {
      refill();
      if (curl_multi_perform(Multi, &Alive) != CURLM_OK)
        break;
      collect();
      if (Alive)
        curl_multi_wait(Multi, nullptr, 0, 20, nullptr);
    } while (Alive || !Todo.empty());
    return Fetched;
  }

private:
  static std::size_t discard(char *, std::size_t Size, std::size_t Count, void *) { return Size * Count; }

  void refill() {
#ifndef TWIN
    while (Active < Parallel && !Todo.empty()) {
#else
    while (!Todo.empty()) {
#endif
      CURL *Easy = curl_easy_init();
      curl_easy_setopt(Easy, CURLOPT_URL, Todo.front().c_str());
      curl_easy_setopt(Easy, CURLOPT_WRITEFUNCTION, discard);
      Todo.pop_front();
      curl_multi_add_handle(Multi, Easy);
      ++Active;
      witnessEnter();
    }
  }

  void collect() {
    int Left = 0;
    while (CURLMsg *M = curl_multi_info_read(Multi, &Left)) {
      if (M->msg != CURLMSG_DONE)
        continue;
      CURL *Easy = M->easy_handle;
      Fetched += M->data.result == CURLE_OK;
      curl_multi_remove_handle(Multi, Easy);
      curl_easy_cleanup(Easy);
      --Active;
      witnessLeave();
    }
  }

  static constexpr std::size_t Parallel = 12;
  CURLM *Multi;
  std::deque<std::string> Todo;
  std::size_t Active = 0, Fetched = 0;
};

int main(int argc, char **argv) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  FeedFetcher Feeds;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Feeds.enqueue("file:///etc/hostname");
  Feeds.run();
  return witness::report();
}
