// spawn: boost::thread in a subscriber
// loop: while over bytes of a binary message
// origin: binary message
// waits: boost::thread_group::join_all
// distance: callback of an event bus
// differs: how the subscriber treats an alert
// A: bounded N3 | limiter: joined within the callback
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <boost/thread.hpp>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <stdexcept>
#include <vector>

struct Alert {
  std::uint16_t Station;
  std::int16_t MilliBar;
};

class AlertBus {
public:
  using Listener = std::function<void(const Alert &)>;

  void subscribe(Listener L) { Listeners.push_back(std::move(L)); }

  void feed(std::span<const std::uint8_t> Bytes) {
    while (Bytes.size() >= sizeof(Alert)) {
      Alert A;
      std::memcpy(&A, Bytes.data(), sizeof(A));
      Bytes = Bytes.subspan(sizeof(Alert));
      for (const Listener &L : Listeners)
        L(A);
    }
    if (!Bytes.empty())
      throw std::runtime_error("truncated alert");
  }

private:
  std::vector<Listener> Listeners;
};

class ValveControl {
public:
  explicit ValveControl(AlertBus &Bus) {
    Bus.subscribe([this](const Alert &A) {
      if (A.MilliBar < Threshold)
        close(A);
    });
  }
  ~ValveControl() { Moves.join_all(); }

private:
  void close(Alert A) {
#ifdef TWIN
    Moves.create_thread([A] { drive(A); });
#else
    boost::thread Move([A] { drive(A); });
    Move.join();
#endif
  }

  static void drive(Alert A) {
    witness::task();
    (void)A;
  }

  static constexpr int Threshold = 2500;
  boost::thread_group Moves;
};

int main(int argc, char **argv) {
  std::vector<std::uint8_t> Bytes(witness::size(argc, argv) * sizeof(Alert));
  {
    AlertBus Bus;
    ValveControl Control(Bus);
    Bus.feed(Bytes);
  }
  return witness::report();
}
