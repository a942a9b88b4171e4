// spawn: std::async
// loop: while over an iterator
// origin: list parameter
// waits: get after the loop
// distance: member function
// differs: what happens when no future is ready
// A: unbounded Y7 | limiter: futures that are ready are removed
// B: bounded N5 | limiter: futures that are ready are removed, else it waits for the first
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <list>
#include <string>

struct Clip {
  std::string path;
  double seconds = 0;
};

class ProbeQueue {
public:
  void add(Clip &clip) {
    if (probes_.size() >= kOpen)
      collect();
    probes_.push_back(std::async(std::launch::async, [&clip] {
      witness::task();
      clip.seconds = 12.5;
    }));
  }

  void finish() {
    for (auto &probe : probes_)
      probe.get();
    probes_.clear();
  }

private:
  static constexpr std::size_t kOpen = 10;

  void collect() {
    probes_.remove_if([](std::future<void> &probe) {
      return probe.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
#ifdef TWIN
    if (probes_.size() >= kOpen) {
      probes_.front().wait();
      probes_.pop_front();
    }
#endif
  }

  std::list<std::future<void>> probes_;
};

void probeAll(std::list<Clip> &clips) {
  ProbeQueue queue;
  auto clip = clips.begin();
  while (clip != clips.end())
    queue.add(*clip++);
  queue.finish();
}

int main(int argc, char **argv) {
  std::list<Clip> clips(witness::size(argc, argv), Clip{"holiday.mov"});
  probeAll(clips);
  return witness::report();
}
