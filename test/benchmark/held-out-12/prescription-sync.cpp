// spawn: std::thread detached
// loop: for over subspans
// origin: vector parameter
// limiter: batches of a constant size
// waits: std::latch at the end of each batch
// distance: member function
// differs: the size of a batch
// A: bounded N6
// B: unbounded Y3 | limiter: batches of a size from the request
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <latch>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct Prescription {
  std::string Id;
  std::string AtcCode;
  bool Synced = false;
};

struct SyncRequest {
  std::string Pharmacy;
  std::size_t PageSize = 0;
  std::vector<Prescription> Prescriptions;
};

class PrescriptionSync {
public:
  std::size_t sync(SyncRequest &Request) {
#ifndef TWIN
    const std::size_t Step = DefaultPage;
#else
    const std::size_t Step = std::max<std::size_t>(Request.PageSize, 1);
#endif
    std::span<Prescription> Left(Request.Prescriptions);
    while (!Left.empty()) {
      auto Page = Left.first(std::min(Step, Left.size()));
      Left = Left.subspan(Page.size());
      syncPage(Page);
    }
    return static_cast<std::size_t>(std::count_if(Request.Prescriptions.begin(), Request.Prescriptions.end(),
                                                  [](const Prescription &P) { return P.Synced; }));
  }

private:
  void syncPage(std::span<Prescription> Page) {
    std::latch Done(static_cast<std::ptrdiff_t>(Page.size()));
    for (Prescription &P : Page)
      std::thread([&P, &Done] {
        push(P);
        Done.count_down();
      }).detach();
    Done.wait();
  }

  static void push(Prescription &P) {
    witness::task();
    P.Synced = !P.Id.empty();
  }

  static constexpr std::size_t DefaultPage = 20;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  SyncRequest Request{"P-11", N, std::vector<Prescription>(N, Prescription{"rx", "N02BE01"})};
  PrescriptionSync().sync(Request);
  return witness::report();
}
