// spawn: std::thread detached
// loop: range-for
// origin: request field
// distance: same function
// differs: limiter
// A: bounded N1 | limiter: none | waits: detached
// B: unbounded Y1 | limiter: semaphore before | waits: detached
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace records {

struct GetPostRecordRequest {
  std::vector<std::string> Uris;
  std::string Viewer;
};

std::counting_semaphore<> Lookups{32};

void lookup(const std::string &Uri) {
  witness::task();
  if (Uri.empty())
    std::puts("empty uri");
}

void getPostRecord(const GetPostRecordRequest &Request) {
  for (const auto &Uri : Request.Uris) {
#ifndef TWIN
    std::thread([Uri] { lookup(Uri); }).detach();
#else
    Lookups.acquire();
    std::thread([Uri] {
      lookup(Uri);
      Lookups.release();
    }).detach();
#endif
  }
}

} // namespace records

int main(int argc, char **argv) {
  records::GetPostRecordRequest Request;
  Request.Uris.assign(witness::size(argc, argv), "at://did/app.post/1");
  records::getPostRecord(Request);
  return witness::report();
}
