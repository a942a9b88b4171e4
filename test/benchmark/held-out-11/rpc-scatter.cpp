// spawn: std::async
// loop: range-for
// origin: request field
// limiter: none
// distance: same function
// differs: what becomes of the future
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: destructor of the discarded future
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace rpc {

struct Request {
  std::string Method;
  std::vector<std::string> Backends;
};

struct Reply {
  int Code = 0;
  std::string Body;
};

class Channel {
public:
  explicit Channel(std::string Address) : Address(std::move(Address)) {}
  Reply call(const std::string &Method) const {
    witness::task();
    return {Method.empty() ? 3 : 0, Address};
  }

private:
  std::string Address;
};

class ScatterService {
public:
  int handle(const Request &Req) {
#ifndef TWIN
    std::vector<std::future<void>> Calls;
    Calls.reserve(Req.Backends.size());
#endif
    for (const auto &Backend : Req.Backends) {
#ifndef TWIN
      Calls.push_back(std::async(std::launch::async, [this, &Req, Backend] { callOne(Req, Backend); }));
#else
      (void)std::async(std::launch::async, [this, &Req, Backend] { callOne(Req, Backend); });
#endif
    }
#ifndef TWIN
    for (auto &Call : Calls)
      Call.get();
#endif
    std::lock_guard Guard(Lock);
    int Failures = 0;
    for (const auto &[Backend, Answer] : Replies)
      Failures += Answer.Code != 0;
    return Failures;
  }

private:
  void callOne(const Request &Req, const std::string &Backend) {
    Reply Answer = Channel(Backend).call(Req.Method);
    std::lock_guard Guard(Lock);
    Replies[Backend] = std::move(Answer);
  }

  std::mutex Lock;
  std::map<std::string, Reply> Replies;
};

} // namespace rpc

int main(int argc, char **argv) {
  rpc::Request Req{"GetShardStatus", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Req.Backends.push_back("backend-" + std::to_string(I) + ":50051");
  rpc::ScatterService().handle(Req);
  return witness::report();
}
