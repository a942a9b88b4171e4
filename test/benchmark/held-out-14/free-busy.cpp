// spawn: std::async
// loop: nested range-for over a map of vectors
// origin: free/busy request
// limiter: none
// distance: same function
// differs: what becomes of the future
// A: bounded N3 | waits: destructor of the future, each iteration
// B: unbounded Y1 | waits: futures are collected after the loop
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

using Clock = std::chrono::system_clock;

struct Slot {
  Clock::time_point begin, end;
};

struct FreeBusyRequest {
  Clock::time_point from, until;
  std::map<std::string, std::vector<std::string>> attendeesByServer;
};

class FreeBusyService {
public:
  void query(const FreeBusyRequest &request) {
    if (request.until <= request.from)
      throw std::invalid_argument("empty period");
    std::vector<std::future<void>> answers;
    for (const auto &[server, attendees] : request.attendeesByServer) {
      for (const auto &attendee : attendees) {
        auto answer = std::async(std::launch::async, &FreeBusyService::ask, this, server, attendee);
#ifdef TWIN
        answers.push_back(std::move(answer));
#endif
      }
    }
    for (auto &answer : answers)
      answer.get();
  }

  std::size_t known() const { return busy_.size(); }

private:
  void ask(const std::string &server, const std::string &attendee) {
    witness::task();
    Slot slot{Clock::now(), Clock::now() + std::chrono::hours(1)};
    std::lock_guard lock(mutex_);
    busy_[server + "/" + attendee].push_back(slot);
  }

  std::mutex mutex_;
  std::map<std::string, std::vector<Slot>> busy_;
};

int main(int argc, char **argv) {
  const auto n = witness::size(argc, argv);
  FreeBusyRequest request{Clock::now(), Clock::now() + std::chrono::hours(24), {}};
  for (std::size_t i = 0; i < n; ++i)
    request.attendeesByServer["caldav" + std::to_string(i % 3)].push_back("user" + std::to_string(i));
  FreeBusyService service;
  service.query(request);
  return witness::report();
}
