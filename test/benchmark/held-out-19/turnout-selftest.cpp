// spawn: std::thread
// loop: range-for
// distance: member function
// limiter: none
// waits: after the loop
// differs: which list of turnouts is tested
// A: unbounded Y1 | origin: telegram of a client
// B: abstain-ok U1 | origin: long-lived member
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct Turnout {
  std::uint16_t Address = 0;
  bool Locked = false;
  int Milliseconds = 0;
};

struct SelfTestOrder {
  std::string Operator;
  std::vector<Turnout> Turnouts;
};

class Interlocking {
public:
  void attach(Turnout T) { Turnouts.push_back(T); }

  static SelfTestOrder decode(std::span<const std::uint8_t> Telegram) {
    SelfTestOrder Order{"remote", {}};
    for (std::size_t I = 0; I + 1 < Telegram.size(); I += 2)
      Order.Turnouts.push_back({static_cast<std::uint16_t>(Telegram[I] << 8 | Telegram[I + 1]), false, 0});
    return Order;
  }

  int selfTest(SelfTestOrder &Order) {
#ifndef TWIN
    auto &Tested = Order.Turnouts;
#else
    auto &Tested = Turnouts;
#endif
    std::vector<std::thread> Movements;
    for (Turnout &T : Tested)
      Movements.emplace_back([this, &T] { swing(T); });
    for (auto &M : Movements)
      M.join();
    int Slow = 0;
    for (const Turnout &T : Tested)
      Slow += T.Milliseconds > 6000;
    return Slow;
  }

private:
  void swing(Turnout &T) const {
    witness::task();
    T.Milliseconds = T.Locked ? 0 : 2500 + T.Address % 10;
  }

  std::vector<Turnout> Turnouts;
};

int main(int argc, char **argv) {
  Interlocking Station;
  std::vector<std::uint8_t> Telegram;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Station.attach({static_cast<std::uint16_t>(I)});
    Telegram.push_back(static_cast<std::uint8_t>(I >> 8));
    Telegram.push_back(static_cast<std::uint8_t>(I));
  }
  auto Order = Interlocking::decode(Telegram);
  Station.selfTest(Order);
  return witness::report();
}
