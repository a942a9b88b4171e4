// spawn: curl_multi_add_handle
// loop: while
// origin: lines of standard input
// waits: member function
// distance: member function
// differs: whether add waits while many transfers run
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: pumps until fewer than 15 run
// witness: not-runnable (needs a server)
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <iostream>
#include <stdexcept>
#include <string>

class Downloader {
public:
  Downloader() : multi_(curl_multi_init()) {
    if (!multi_)
      throw std::runtime_error("curl_multi_init");
  }
  ~Downloader() { curl_multi_cleanup(multi_); }

  void add(const std::string &url) {
#ifdef TWIN
    while (running_ >= 15)
      pump();
#endif
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_multi_add_handle(multi_, easy);
    ++running_;
    curl_multi_perform(multi_, &active_);
  }

  void finish() {
    while (running_ > 0)
      pump();
  }

private:
  void pump() {
    int queued;
    curl_multi_poll(multi_, nullptr, 0, 1000, nullptr);
    curl_multi_perform(multi_, &active_);
    while (CURLMsg *m = curl_multi_info_read(multi_, &queued)) {
      if (m->msg != CURLMSG_DONE)
        continue;
      CURL *easy = m->easy_handle;
      curl_multi_remove_handle(multi_, easy);
      curl_easy_cleanup(easy);
      --running_;
    }
  }

  CURLM *multi_;
  int running_ = 0, active_ = 0;
};

int main() {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  Downloader d;
  for (std::string url; std::getline(std::cin, url);)
    d.add(url);
  d.finish();
  return 0;
}
