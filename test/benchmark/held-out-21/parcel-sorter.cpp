// spawn: std::thread detached
// loop: counted, over keys of an unordered_map
// origin: parsed text
// waits: detached
// distance: RAII class
// differs: where the slot is given back
// A: unbounded Y5 | limiter: counter, given back at the end of the iteration
// B: bounded N9 | limiter: counter, given back by the thread
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

class Bays {
public:
  explicit Bays(int Free) : Free(Free) {}

  class Claim {
  public:
    explicit Claim(Bays &B) : B(B) {
      std::unique_lock Lock(B.M);
      B.Freed.wait(Lock, [&B] { return B.Free > 0; });
      --B.Free;
    }
    ~Claim() {
      std::lock_guard Lock(B.M);
      ++B.Free;
      B.Freed.notify_one();
    }

  private:
    Bays &B;
  };

private:
  std::mutex M;
  std::condition_variable Freed;
  int Free;
};

class ParcelSorter {
public:
  void sort(std::istream &Scans) {
    std::unordered_map<std::string, int> Weight;
    std::string Code;
    for (int Grams; Scans >> Code >> Grams;)
      Weight[Code] += Grams;
    std::vector<std::string> Codes;
    for (const auto &Entry : Weight)
      Codes.push_back(Entry.first);
    for (std::size_t I = 0; I < Codes.size(); ++I) {
      auto Claim = std::make_shared<Bays::Claim>(Doors);
#ifdef TWIN
      std::thread([Code = Codes[I], Claim = std::move(Claim)] { load(Code); }).detach();
#else
      std::thread([Code = Codes[I]] { load(Code); }).detach();
#endif
    }
  }

private:
  static void load(const std::string &Code) {
    witness::task();
    (void)Code;
  }

  Bays Doors{9};
};

int main(int argc, char **argv) {
  std::stringstream Scans;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Scans << "PK" << N << " 750\n";
  static ParcelSorter Sorter;
  Sorter.sort(Scans);
  return witness::report();
}
