// spawn: std::async
// loop: range-for
// origin: request field or long-lived member
// waits: get
// distance: member function
// differs: what is walked
// A: unbounded Y1 | limiter: none | origin: request field
// B: abstain-ok U1 | limiter: none | origin: long-lived member
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
    return key + "@" + address_;
  }

private:
  std::string address_;
};

struct ReadRequest {
  std::vector<std::string> keys;
};

class QuorumReader {
public:
  explicit QuorumReader(std::vector<Replica> replicas) : replicas_(std::move(replicas)) {}

  std::vector<std::string> read(const ReadRequest &request) {
    std::vector<std::future<std::string>> answers;
#ifndef TWIN
    for (const auto &key : request.keys)
      answers.push_back(std::async(std::launch::async, [&] { return replicas_[0].read(key); }));
#else
    for (const auto &replica : replicas_)
      answers.push_back(std::async(std::launch::async, [&] { return replica.read(request.keys[0]); }));
#endif
    std::vector<std::string> values;
    for (auto &answer : answers)
      values.push_back(answer.get());
    return values;
  }

private:
  std::vector<Replica> replicas_;
};

int main(int argc, char **argv) {
  QuorumReader reader({Replica("10.0.0.1"), Replica("10.0.0.2"), Replica("10.0.0.3")});
  reader.read({std::vector<std::string>(witness::size(argc, argv), "k")});
  return witness::report();
}
