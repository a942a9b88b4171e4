// spawn: Poco::Thread / Poco::ThreadPool
// loop: range-for
// origin: parameter vector
// waits: join / joinAll
// distance: same function
// differs: what runs the work
// A: bounded N8 | limiter: three workers of a queue
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Notification.h>
#include <Poco/NotificationQueue.h>
#include <Poco/Runnable.h>
#include <Poco/Thread.h>
#include <memory>
#include <string>
#include <vector>

static void ping(const std::string &device) {
  (void)device;
  witness::task();
}

class PingNote : public Poco::Notification {
public:
  explicit PingNote(std::string d) : device(std::move(d)) {}
  std::string device;
};

class PingLoop : public Poco::Runnable {
public:
  explicit PingLoop(Poco::NotificationQueue &q) : queue_(q) {}
  void run() override {
    for (;;) {
      Poco::Notification::Ptr note(queue_.waitDequeueNotification());
      const std::string &device = static_cast<PingNote *>(note.get())->device;
      if (device.empty())
        break;
      ping(device);
    }
  }

private:
  Poco::NotificationQueue &queue_;
};

void pingDevices(const std::vector<std::string> &devices) {
  std::vector<std::unique_ptr<Poco::Thread>> threads;
#ifdef TWIN
  for (const auto &device : devices) {
    threads.push_back(std::make_unique<Poco::Thread>());
    threads.back()->startFunc([&device] { ping(device); });
  }
  for (auto &t : threads)
    t->join();
#else
  Poco::NotificationQueue queue;
  PingLoop loop(queue);
  for (int i = 0; i < 3; ++i) {
    threads.push_back(std::make_unique<Poco::Thread>());
    threads.back()->start(loop);
  }
  for (const auto &device : devices)
    queue.enqueueNotification(new PingNote(device));
  for (std::size_t i = 0; i < threads.size(); ++i)
    queue.enqueueNotification(new PingNote(""));
  for (auto &t : threads)
    t->join();
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  pingDevices(std::vector<std::string>(n, "10.0.0.1"));
  return witness::report();
}
