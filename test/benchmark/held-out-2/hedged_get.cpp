// spawn: std::async
// loop: for to a number
// origin: request field, or a constant
// waits: destructor of the futures
// distance: member function
// differs: how often it is tried
// A: unbounded Y1 | limiter: none | origin: request field
// B: bounded N1 | limiter: a constant number of attempts | origin: constant
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <optional>
#include <string>
#include <vector>

using namespace std::chrono_literals;

struct GetRequest {
  std::string key;
  std::vector<std::string> replicas;
};

class HedgedClient {
public:
  // Asks one replica, and one more whenever no answer came in time.
  std::optional<std::string> get(const GetRequest &req) {
    std::vector<std::future<std::string>> asked;
#ifdef TWIN
    const std::size_t attempts = kAttempts;
#else
    const std::size_t attempts = req.replicas.size();
#endif
    for (std::size_t i = 0; i < attempts && !req.replicas.empty(); ++i) {
      const auto &replica = req.replicas[i % req.replicas.size()];
      asked.push_back(std::async(std::launch::async, &HedgedClient::ask, replica, req.key));
      if (asked.back().wait_for(50us) == std::future_status::ready)
        return asked.back().get();
    }
    for (auto &answer : asked)
      if (auto value = answer.get(); !value.empty())
        return value;
    return std::nullopt;
  }

private:
  static constexpr std::size_t kAttempts = 3;

  static std::string ask(std::string replica, std::string key) {
    witness::task();
    return replica + "/" + key;
  }
};

int main(int argc, char **argv) {
  GetRequest req{"k", std::vector<std::string>(witness::size(argc, argv), "replica")};
  HedgedClient().get(req);
  return witness::report();
}
