// spawn: in-house executor
// loop: range-for
// origin: request field
// waits: in the executor
// distance: virtual function of another class
// limiter: executor
// differs: the executor has workers or starts a thread for each call
// A: bounded N8 | limiter: fixed workers
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Work) = 0;
};

#ifndef TWIN
class Background final : public Executor {
public:
  Background() {
    for (int I = 0; I < 3; ++I)
      Workers.emplace_back([this](std::stop_token Stop) { loop(Stop); });
  }
  void execute(std::function<void()> Work) override {
    {
      std::lock_guard Guard(Lock);
      Queue.push_back(std::move(Work));
    }
    Ready.notify_one();
  }

private:
  void loop(std::stop_token Stop) {
    for (;;) {
      std::unique_lock Guard(Lock);
      if (!Ready.wait(Guard, Stop, [this] { return !Queue.empty(); }))
        return;
      auto Work = std::move(Queue.front());
      Queue.pop_front();
      Guard.unlock();
      Work();
    }
  }
  std::mutex Lock;
  std::condition_variable_any Ready;
  std::deque<std::function<void()>> Queue;
  std::vector<std::jthread> Workers;
};
#else
class Background final : public Executor {
public:
  void execute(std::function<void()> Work) override {
    std::lock_guard Guard(Lock);
    Workers.emplace_back(std::move(Work));
  }

private:
  std::mutex Lock;
  std::vector<std::jthread> Workers;
};
#endif

struct WakeRequest {
  std::string Caller;
  std::vector<std::string> Hosts;
};

class WakeService {
public:
  explicit WakeService(std::unique_ptr<Executor> E) : Exec(std::move(E)) {}

  bool handle(const WakeRequest &Request) {
    if (Request.Caller.empty())
      return false;
    for (const std::string &Host : Request.Hosts)
      Exec->execute([Host] { sendMagicPacket(Host); });
    return true;
  }

private:
  static void sendMagicPacket(const std::string &Host) {
    witness::task();
    std::string Packet(6, '\xff');
    for (int I = 0; I < 16; ++I)
      Packet += Host;
  }
  std::unique_ptr<Executor> Exec;
};

int main(int argc, char **argv) {
  WakeRequest Request{"ops", std::vector<std::string>(witness::size(argc, argv), "00:11:22:33:44:55")};
  auto *Service = new WakeService(std::make_unique<Background>());
  Service->handle(Request);
  return witness::report();
}
