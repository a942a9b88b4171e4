// spawn: std::async
// loop: range-for
// limiter: none
// waits: get after the loop
// distance: lambda
// differs: what is walked
// A: unbounded Y1 | origin: vector field of a parameter
// B: abstain-ok U1 | origin: vector member of a long-lived object | witness: not-runnable (another file makes the object)
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <string>
#include <vector>

class Replica {
public:
  explicit Replica(std::string address) : address_(std::move(address)) {}
  std::string read(const std::string &key) const {
    witness::task();
    return address_ + "/" + key;
  }

private:
  std::string address_;
};

struct ReadRequest {
  std::vector<std::string> keys;
};

class Coordinator {
public:
  explicit Coordinator(std::vector<std::unique_ptr<Replica>> replicas) : replicas_(std::move(replicas)) {}

  std::vector<std::string> read(const ReadRequest &request) {
    std::vector<std::future<std::string>> pending;
    auto start = [&pending](const Replica &replica, const std::string &key) {
      pending.push_back(std::async(std::launch::async, &Replica::read, &replica, key));
    };
#ifdef TWIN
    for (const auto &replica : replicas_)
      start(*replica, request.keys.front());
#else
    for (const auto &key : request.keys)
      start(*replicas_.front(), key);
#endif
    std::vector<std::string> values;
    for (auto &value : pending)
      values.push_back(value.get());
    return values;
  }

private:
  std::vector<std::unique_ptr<Replica>> replicas_;
};

#ifdef TWIN
std::vector<std::string> readLatest(Coordinator &coordinator, const ReadRequest &request) {
  return coordinator.read(request);
}
#else
int main(int argc, char **argv) {
  std::vector<std::unique_ptr<Replica>> replicas;
  replicas.push_back(std::make_unique<Replica>("10.0.0.7"));
  Coordinator coordinator(std::move(replicas));
  coordinator.read({std::vector<std::string>(witness::size(argc, argv), "cart:7")});
  return witness::report();
}
#endif
