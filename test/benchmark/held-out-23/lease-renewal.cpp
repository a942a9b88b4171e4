// spawn: std::thread detached
// loop: for over a map
// origin: map parameter
// waits: detached
// distance: member function
// differs: a pause or a count of threads
// A: unbounded Y7 | limiter: sleep between two starts
// B: bounded N9 | limiter: count of threads compared before the start
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>

using namespace std::chrono_literals;

struct Lease {
  std::string Path;
  std::chrono::seconds Ttl;
};

class Renewer {
public:
  ~Renewer() {
    std::unique_lock Guard(Lock);
    Ended.wait(Guard, [this] { return Renewing == 0; });
  }

  void renewExpiring(const std::map<std::string, Lease> &Leases, std::chrono::seconds Margin) {
    for (auto It = Leases.cbegin(); It != Leases.cend(); ++It) {
      if (It->second.Ttl > Margin)
        continue;
      pause();
      renewLater(It->first, It->second);
    }
  }

private:
  static constexpr unsigned Concurrency = 10;

  void pause() {
#ifndef TWIN
    std::this_thread::sleep_for(50us);
#else
    std::unique_lock Guard(Lock);
    Ended.wait(Guard, [this] { return Renewing < Concurrency; });
#endif
  }

  void renewLater(const std::string &Id, const Lease &L) {
    {
      std::lock_guard Guard(Lock);
      ++Renewing;
    }
    std::thread([this, Id, L] {
      renew(Id, L);
      std::lock_guard Guard(Lock);
      --Renewing;
      Ended.notify_all();
    }).detach();
  }

  void renew(const std::string &Id, const Lease &L) {
    witness::task();
    (void)Id, (void)L;
  }

  std::mutex Lock;
  std::condition_variable Ended;
  unsigned Renewing = 0;
};

int main(int argc, char **argv) {
  std::map<std::string, Lease> Leases;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Leases["lease-" + std::to_string(I)] = {"pki/issue", 20s};
  {
    Renewer R;
    R.renewExpiring(Leases, 60s);
  }
  return witness::report();
}
