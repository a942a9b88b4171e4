// spawn: std::thread detached
// loop: range-for over a map
// origin: price changes of a request
// waits: detached
// distance: class of a permit
// limiter: permit that releases in its destructor
// differs: who owns the permit
// A: bounded N4 | limiter: permit moved into the task
// B: unbounded Y5 | limiter: permit of the iteration
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>

class Airtime {
public:
  explicit Airtime(std::counting_semaphore<> &Radios) : Radios(&Radios) { Radios.acquire(); }
  Airtime(Airtime &&Other) noexcept : Radios(std::exchange(Other.Radios, nullptr)) {}
  Airtime &operator=(Airtime &&) = delete;
  ~Airtime() {
    if (Radios)
      Radios->release();
  }

private:
  std::counting_semaphore<> *Radios;
};

struct PriceChange {
  long Cents = 0;
  std::string Text;
};

class ShelfLabels {
public:
  void publish(const std::map<std::string, PriceChange> &Changes) {
    for (const auto &[Ean, Change] : Changes) {
      if (Change.Cents <= 0)
        continue;
      Airtime Permit(Radios);
#ifdef TWIN
      std::thread([Ean = Ean, Change = Change] { flash(Ean, Change); }).detach();
#else
      std::thread([Ean = Ean, Change = Change, Permit = std::move(Permit)] { flash(Ean, Change); }).detach();
#endif
    }
  }

private:
  static void flash(const std::string &Ean, const PriceChange &Change) {
    witness::task();
    if (Change.Text.size() > 32)
      std::fprintf(stderr, "%s: text is cut\n", Ean.c_str());
  }

  std::counting_semaphore<> Radios{9};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::map<std::string, PriceChange> Changes;
  for (std::size_t I = 0; I < N; ++I)
    Changes["40" + std::to_string(100000 + I)] = {199, "offer"};
  static ShelfLabels Labels;
  Labels.publish(Changes);
  return witness::report();
}
