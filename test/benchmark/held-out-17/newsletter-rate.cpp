// spawn: std::thread detached
// loop: std::getline
// origin: lines of an uploaded file
// waits: detached
// distance: helper function
// limiter: a pause
// differs: limiter
// A: unbounded Y7 | limiter: a pause between two threads
// B: bounded N4 | limiter: semaphore acquired before the thread starts
// witness: runnable
#include "witness.h"
#include <chrono>
#include <istream>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>

class MailRun {
public:
  MailRun(std::string Template) : Template(std::move(Template)) {}

  int send(std::istream &Recipients) {
    int Sent = 0;
    for (std::string Address; std::getline(Recipients, Address);) {
      if (Address.find('@') == std::string::npos) {
        ++Malformed;
        continue;
      }
      throttle();
      std::thread([this, Address = std::move(Address)] {
        deliver(Address);
        unthrottle();
      }).detach();
      ++Sent;
    }
    return Sent;
  }

private:
#ifndef TWIN
  void throttle() { std::this_thread::sleep_for(Pause); }
  void unthrottle() {}
  static constexpr std::chrono::microseconds Pause{200};
#else
  void throttle() { Throttle.acquire(); }
  void unthrottle() { Throttle.release(); }
  std::counting_semaphore<10> Throttle{10};
#endif

  void deliver(const std::string &Address) const {
    witness::task();
    std::string Text = Template;
    if (auto At = Text.find("{to}"); At != std::string::npos)
      Text.replace(At, 4, Address);
  }

  std::string Template;
  int Malformed = 0;
};

int main(int argc, char **argv) {
  std::stringstream Recipients;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Recipients << "customer" << I << "@example.com\n";
  static MailRun Run("To {to}: our winter sale has begun");
  Run.send(Recipients);
  return witness::report();
}
