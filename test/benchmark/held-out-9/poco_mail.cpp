// spawn: Poco::ThreadPool
// loop: range-for
// origin: vector parameter
// waits: joinAll
// distance: same function
// differs: capacity of the pool
// A: unbounded Y3 | limiter: capacity raised to the input
// B: bounded N8 | limiter: capacity of 16, runs inline when full
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Exception.h>
#include <Poco/Runnable.h>
#include <Poco/ThreadPool.h>
#include <memory>
#include <string>
#include <vector>

class MailJob : public Poco::Runnable {
public:
  explicit MailJob(std::string to) : _to(std::move(to)) {}
  void run() override { witness::task(); }

private:
  std::string _to;
};

void sendNewsletter(const std::vector<std::string> &addresses) {
  Poco::ThreadPool pool(2, 16);
  std::vector<std::unique_ptr<MailJob>> jobs;
#ifndef TWIN
  if (pool.capacity() < static_cast<int>(addresses.size()))
    pool.addCapacity(static_cast<int>(addresses.size()) - pool.capacity());
#endif
  for (const auto &address : addresses) {
    jobs.push_back(std::make_unique<MailJob>(address));
    try {
      pool.start(*jobs.back());
    } catch (const Poco::NoThreadAvailableException &) {
      jobs.back()->run();
    }
  }
  pool.joinAll();
}

int main(int argc, char **argv) {
  sendNewsletter(std::vector<std::string>(witness::size(argc, argv), "a@b"));
  return witness::report();
}
