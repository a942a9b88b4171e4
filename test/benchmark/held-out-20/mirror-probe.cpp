// spawn: curl_multi_add_handle
// loop: while with deque
// origin: lines of a stream
// limiter: counter of transfers
// waits: curl_multi_poll
// distance: member function
// differs: how many transfers are added at once
// A: bounded N9 | limiter: adds while fewer than ten run
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <deque>
#include <istream>
#include <sstream>
#include <string>

class MirrorProbe {
public:
  MirrorProbe() : Multi(curl_multi_init()) {}
  ~MirrorProbe() { curl_multi_cleanup(Multi); }
  MirrorProbe(const MirrorProbe &) = delete;

  void load(std::istream &List) {
    for (std::string Url; std::getline(List, Url);)
      Urls.push_back(Url);
  }

  long run() {
    int Running = 0;
    do {
      refill();
      curl_multi_perform(Multi, &Running);
      curl_multi_poll(Multi, nullptr, 0, 5, nullptr);
      collect();
    } while (Transfers > 0 || !Urls.empty());
    return Reachable;
  }

private:
  void refill() {
#ifndef TWIN
    while (!Urls.empty() && Transfers < MaxTransfers) {
#else
    while (!Urls.empty()) {
#endif
      CURL *Easy = curl_easy_init();
      curl_easy_setopt(Easy, CURLOPT_URL, Urls.front().c_str());
      curl_easy_setopt(Easy, CURLOPT_NOBODY, 1L);
      Urls.pop_front();
      curl_multi_add_handle(Multi, Easy);
      witnessEnter();
      ++Transfers;
    }
  }

  void collect() {
    int Left = 0;
    while (CURLMsg *Msg = curl_multi_info_read(Multi, &Left)) {
      if (Msg->msg != CURLMSG_DONE)
        continue;
      Reachable += Msg->data.result == CURLE_OK;
      CURL *Easy = Msg->easy_handle;
      curl_multi_remove_handle(Multi, Easy);
      curl_easy_cleanup(Easy);
      witnessLeave();
      --Transfers;
    }
  }

  static constexpr int MaxTransfers = 10;
  CURLM *Multi;
  std::deque<std::string> Urls;
  int Transfers = 0;
  long Reachable = 0;
};

int main(int argc, char **argv) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  std::stringstream List;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    List << "file:///dev/null\n";
  MirrorProbe Probe;
  Probe.load(List);
  Probe.run();
  return witness::report();
}
