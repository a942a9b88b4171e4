// spawn: std::async
// loop: range-for
// origin: request field
// distance: same function
// differs: window of futures
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: window of futures | waits: oldest first
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <vector>

namespace store {

struct ReadRequest {
  std::vector<std::string> keys;
};

struct ReadReply {
  std::vector<std::string> values;
};

std::string readOne(std::string key) {
  witness::task();
  return key + "!";
}

ReadReply read(const ReadRequest &request) {
  ReadReply reply;
  std::deque<std::future<std::string>> window;
  for (const std::string &key : request.keys) {
#ifdef TWIN
    if (window.size() == 16) {
      reply.values.push_back(window.front().get());
      window.pop_front();
    }
#endif
    window.push_back(std::async(std::launch::async, readOne, key));
  }
  for (; !window.empty(); window.pop_front())
    reply.values.push_back(window.front().get());
  return reply;
}

} // namespace store

int main(int argc, char **argv) {
  store::ReadRequest request{std::vector<std::string>(witness::size(argc, argv), "k")};
  store::read(request);
  return witness::report();
}
