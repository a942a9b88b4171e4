// spawn: std::thread detached
// loop: nested range-for
// origin: map of vectors
// waits: latch
// distance: member function
// differs: owner of the semaphore
// A: unbounded Y6 | limiter: semaphore of each host
// B: bounded N4 | limiter: semaphore of the whole sync
// witness: runnable
#include "witness.h"
#include <latch>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Slots = std::counting_semaphore<1024>;

struct RemoteFile {
  std::string path;
  std::size_t bytes = 0;
};

struct Host {
  std::vector<RemoteFile> files;
  std::shared_ptr<Slots> slots = std::make_shared<Slots>(4);
};

class Replicator {
public:
  explicit Replicator(std::map<std::string, Host> hosts) : hosts_(std::move(hosts)) {}

  std::ptrdiff_t pending() const {
    std::ptrdiff_t n = 0;
    for (const auto &[name, host] : hosts_)
      n += static_cast<std::ptrdiff_t>(host.files.size());
    return n;
  }

  void pull() {
    std::latch done(pending());
    for (auto &[name, host] : hosts_)
      for (auto &file : host.files)
        fetch(host, file, done);
    done.wait();
  }

private:
  void fetch(Host &host, RemoteFile &file, std::latch &done) {
#ifndef TWIN
    std::shared_ptr<Slots> slots = host.slots;
#else
    std::shared_ptr<Slots> slots = slots_;
    (void)host;
#endif
    slots->acquire();
    std::thread([slots, &file, &done] {
      witness::task();
      file.bytes = file.path.size();
      slots->release();
      done.count_down();
    }).detach();
  }

  std::map<std::string, Host> hosts_;
  std::shared_ptr<Slots> slots_ = std::make_shared<Slots>(4);
};

int main(int argc, char **argv) {
  std::map<std::string, Host> hosts;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    hosts["mirror" + std::to_string(i)].files.push_back({"/pub/index"});
  Replicator(std::move(hosts)).pull();
  return witness::report();
}
