// spawn: std::thread detached
// loop: iterator for
// origin: meters of a campaign
// limiter: counter of leases
// waits: detached
// distance: member function
// differs: who holds the lease
// A: bounded N9 | limiter: the lease moves into the thread
// B: unbounded Y5 | limiter: the lease ends with the iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Gate {
public:
  class Lease {
  public:
    explicit Lease(Gate *Owner) : Owner(Owner) {}
    Lease(Lease &&Other) noexcept : Owner(std::exchange(Other.Owner, nullptr)) {}
    Lease &operator=(Lease &&) = delete;
    ~Lease() {
      if (Owner)
        --Owner->Open;
    }

  private:
    Gate *Owner;
  };

  explicit Gate(int Limit) : Limit(Limit) {}

  std::optional<Lease> enter() {
    int Seen = Open.load();
    while (Seen < Limit)
      if (Open.compare_exchange_weak(Seen, Seen + 1))
        return std::optional<Lease>(std::in_place, this);
    return std::nullopt;
  }

private:
  int Limit;
  std::atomic<int> Open{0};
};

struct SmartMeter {
  std::string Serial;
  unsigned Version = 0;
};

class FirmwareCampaign {
public:
  FirmwareCampaign(unsigned Version) : Version(Version), Radio(15) {}

  void roll(std::vector<SmartMeter> &Meters) {
    for (auto It = Meters.begin(); It != Meters.end(); ++It) {
      if (It->Version >= Version)
        continue;
      auto Lease = Radio.enter();
      if (!Lease) {
        Postponed.push_back(It->Serial);
        continue;
      }
#ifndef TWIN
      std::thread([this, It, Held = std::move(*Lease)] { flash(*It); }).detach();
#else
      std::thread([this, It] { flash(*It); }).detach();
#endif
    }
  }

  std::size_t postponed() const { return Postponed.size(); }

private:
  void flash(SmartMeter &M) {
    witness::task();
    M.Version = Version;
  }

  unsigned Version;
  Gate Radio;
  std::vector<std::string> Postponed;
};

int main(int argc, char **argv) {
  static std::vector<SmartMeter> Meters(witness::size(argc, argv), {"LGZ-0012", 3});
  static FirmwareCampaign Campaign(4);
  Campaign.roll(Meters);
  return witness::report();
}
