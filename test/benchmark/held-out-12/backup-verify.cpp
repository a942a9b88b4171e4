// spawn: std::async
// loop: range-for
// origin: archives of a request, or a member that lives long
// limiter: none
// waits: get after the loop
// distance: member function
// differs: origin
// A: unbounded Y1 | origin: archives named by a request
// B: abstain-ok U1 | origin: volumes registered over the life of the service
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct Archive {
  std::string Path;
  unsigned long long Bytes = 0;
};

struct VerifyRequest {
  std::string User;
  std::vector<Archive> Archives;
};

struct VerifyResult {
  unsigned Good = 0, Broken = 0;
};

class BackupService {
public:
  void registerVolume(Archive Volume) { Volumes.push_back(std::move(Volume)); }

  VerifyResult verify(const VerifyRequest &Request) {
    if (Request.User.empty())
      return {};
    std::vector<std::future<bool>> Checks;
#ifndef TWIN
    const auto &Wanted = Request.Archives;
#else
    const auto &Wanted = Volumes;
#endif
    for (const Archive &A : Wanted)
      Checks.push_back(std::async(std::launch::async, [this, &A] { return readThrough(A); }));
    VerifyResult Result;
    for (auto &Check : Checks)
      ++(Check.get() ? Result.Good : Result.Broken);
    LastGood = Result.Good;
    return Result;
  }

  unsigned lastGood() const { return LastGood; }

private:
  bool readThrough(const Archive &A) const {
    witness::Task Alive;
    unsigned long long Read = 0;
    while (Read < A.Bytes)
      Read += BlockSize;
    witness::work();
    return Read >= A.Bytes && !A.Path.empty();
  }

  static constexpr unsigned long long BlockSize = 1 << 20;
  std::vector<Archive> Volumes;
  unsigned LastGood = 0;
};

int main(int argc, char **argv) {
  BackupService Service;
  VerifyRequest Request{"operator", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Request.Archives.push_back({"/backup/week" + std::to_string(I) + ".tar", I << 16});
    Service.registerVolume({"/backup/vol" + std::to_string(I), I << 16});
  }
  const VerifyResult Result = Service.verify(Request);
  return Result.Broken == 0 ? witness::report() : 1;
}
