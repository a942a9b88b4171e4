// spawn: curl_multi_add_handle
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: window of transfers
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of transfers
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <memory>
#include <string>
#include <vector>

using Clock = witness::Task;

static int finishSome(CURLM *Multi) {
  int Running = 0, Left = 0, Finished = 0;
  curl_multi_perform(Multi, &Running);
  while (CURLMsg *Message = curl_multi_info_read(Multi, &Left)) {
    if (Message->msg != CURLMSG_DONE)
      continue;
    char *Private = nullptr;
    CURL *Easy = Message->easy_handle;
    curl_easy_getinfo(Easy, CURLINFO_PRIVATE, &Private);
    delete reinterpret_cast<Clock *>(Private);
    curl_multi_remove_handle(Multi, Easy);
    curl_easy_cleanup(Easy);
    ++Finished;
  }
  return Finished;
}

void download(const std::vector<std::string> &Urls) {
  CURLM *Multi = curl_multi_init();
  std::size_t Active = 0;
  for (const std::string &Url : Urls) {
#ifdef TWIN
    while (Active >= 10)
      Active -= finishSome(Multi);
#endif
    CURL *Easy = curl_easy_init();
    curl_easy_setopt(Easy, CURLOPT_URL, Url.c_str());
    curl_easy_setopt(Easy, CURLOPT_PRIVATE, new Clock);
    curl_multi_add_handle(Multi, Easy);
    ++Active;
  }
  while (Active > 0)
    Active -= finishSome(Multi);
  curl_multi_cleanup(Multi);
}

int main(int argc, char **argv) {
  download(std::vector<std::string>(witness::size(argc, argv), "file:///dev/null"));
  return witness::report();
}
