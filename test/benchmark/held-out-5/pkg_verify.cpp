// spawn: std::jthread
// loop: index
// origin: accessor of a message
// distance: same function
// differs: where the thread lives
// A: unbounded Y1 | limiter: none | waits: at the end of the function
// B: bounded N3 | limiter: destructor of the local jthread | waits: each iteration
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

namespace repo {

class Package {
public:
  const std::string &sha256() const { return sha256_; }
  void set_sha256(std::string s) { sha256_ = std::move(s); }

private:
  std::string sha256_;
};

class VerifyRequest {
public:
  int packages_size() const { return static_cast<int>(packages_.size()); }
  const Package &packages(int i) const { return packages_[i]; }
  Package *add_packages() { return &packages_.emplace_back(); }

private:
  std::vector<Package> packages_;
};

void verify(const Package &p) {
  witness::task();
  if (p.sha256().size() != 64)
    std::fputs("", stderr);
}

class VerifyServiceImpl {
public:
  void Verify(const VerifyRequest *request) {
#ifndef TWIN
    std::vector<std::jthread> verifiers;
#endif
    for (int i = 0; i < request->packages_size(); ++i) {
      const Package &pkg = request->packages(i);
#ifdef TWIN
      std::jthread verifier([&pkg] { verify(pkg); });
#else
      verifiers.emplace_back([&pkg] { verify(pkg); });
#endif
    }
  }
};

} // namespace repo

int main(int argc, char **argv) {
  repo::VerifyRequest rq;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    rq.add_packages()->set_sha256("00ff");
  repo::VerifyServiceImpl{}.Verify(&rq);
  return witness::report();
}
