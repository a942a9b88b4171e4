// trap: T27 D11
// spawn: Poco::ThreadPool::start
// loop: range-for
// origin: parameter
// waits: joinAll
// distance: same function
// differs: what is done when no thread is free
// A: unbounded Y4 | limiter: pool whose capacity grows with the demand
// B: bounded N8 | limiter: pool of fixed capacity, waits when full
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Exception.h>
#include <Poco/RunnableAdapter.h>
#include <Poco/ThreadPool.h>
#include <list>
#include <string>

class Replay : public Poco::Runnable {
public:
  explicit Replay(std::string stream) : stream_(std::move(stream)) {}
  void run() override {
    witness::task();
    if (stream_.empty())
      std::puts("no stream");
  }

private:
  std::string stream_;
};

void replayAll(std::list<Replay> &streams) {
  Poco::ThreadPool pool(2, 16);
  for (auto &s : streams) {
    try {
      pool.start(s);
    } catch (const Poco::NoThreadAvailableException &) {
#ifdef TWIN
      pool.joinAll();
#else
      pool.addCapacity(1);
#endif
      pool.start(s);
    }
  }
  pool.joinAll();
}

int main(int argc, char **argv) {
  std::list<Replay> streams;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    streams.emplace_back("cam-" + std::to_string(i));
  replayAll(streams);
  return witness::report();
}
