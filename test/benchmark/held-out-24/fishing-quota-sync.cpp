// spawn: std::thread
// loop: iterator loop
// origin: vector of a message
// waits: join after the loop
// distance: member function
// differs: what happens when the size is too large
// A: unbounded Y7 | limiter: a warning in the log
// B: bounded N7 | limiter: an exception
// witness: runnable
#include "witness.h"
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Vessel {
  std::string CallSign;
  double LandedKg = 0;
  double QuotaKg = 0;
};

struct LandingMessage {
  std::string Port;
  std::vector<Vessel> Vessels;
};

class QuotaSync {
public:
  static constexpr std::size_t MaxVessels = 40;

  void apply(const LandingMessage &Message) {
    check(Message);
    std::vector<std::thread> Updates;
    for (auto It = Message.Vessels.cbegin(); It != Message.Vessels.cend(); ++It)
      Updates.emplace_back(&QuotaSync::update, this, std::cref(*It));
    for (auto &U : Updates)
      U.join();
  }

  const std::vector<std::string> &overfished() const { return Overfished; }

private:
  static void check(const LandingMessage &Message) {
    if (Message.Vessels.size() > MaxVessels) {
      std::string Text = Message.Port + ": " + std::to_string(Message.Vessels.size()) + " vessels, expected at most " +
                         std::to_string(MaxVessels);
#ifndef TWIN
      std::clog << "warning: " << Text << '\n';
#else
      throw std::length_error(Text);
#endif
    }
  }

  void update(const Vessel &V) {
    witness::task();
    if (V.LandedKg <= V.QuotaKg)
      return;
    std::lock_guard Lock(Mutex);
    Overfished.push_back(V.CallSign);
  }

  std::mutex Mutex;
  std::vector<std::string> Overfished;
};

int main(int argc, char **argv) {
  LandingMessage Message{"Peterhead", {}};
  Message.Vessels.resize(witness::size(argc, argv), {"MABC4", 1200, 1000});
  try {
    QuotaSync().apply(Message);
  } catch (const std::length_error &E) {
    std::cerr << E.what() << '\n';
  }
  return witness::report();
}
