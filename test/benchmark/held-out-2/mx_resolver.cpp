// spawn: std::async collected
// loop: range-for over a map
// origin: request field
// waits: get after the loop
// distance: member function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: member semaphore, permit moved into the task
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <optional>
#include <semaphore>
#include <string>
#include <utility>
#include <vector>

namespace mailgw {

struct Envelope {
  std::string sender;
  std::map<std::string, std::vector<std::string>> rcptByDomain;
};

struct MxHost {
  std::string name;
  int preference = 10;
};

class Permit {
public:
  explicit Permit(std::counting_semaphore<> &s) : sem_(&s) { sem_->acquire(); }
  Permit(Permit &&o) noexcept : sem_(std::exchange(o.sem_, nullptr)) {}
  Permit &operator=(Permit &&) = delete;
  ~Permit() {
    if (sem_)
      sem_->release();
  }

private:
  std::counting_semaphore<> *sem_;
};

class MxResolver {
public:
  std::map<std::string, MxHost> resolveAll(const Envelope &env) {
    std::map<std::string, std::future<MxHost>> lookups;
    for (const auto &[domain, rcpts] : env.rcptByDomain) {
      if (rcpts.empty() || domain.empty())
        continue;
#ifdef TWIN
      lookups.emplace(domain,
                      std::async(std::launch::async, [this, d = domain, p = Permit(slots_)]() mutable {
                        Permit held = std::move(p); // the state of the future outlives the lookup
                        return lookup(d);
                      }));
#else
      lookups.emplace(domain, std::async(std::launch::async, [this, d = domain] { return lookup(d); }));
#endif
    }
    std::map<std::string, MxHost> hosts;
    for (auto &[domain, answer] : lookups)
      hosts[domain] = answer.get();
    return hosts;
  }

private:
  MxHost lookup(const std::string &domain) const {
    witness::task();
    return {"mx1." + domain, 10};
  }

  std::counting_semaphore<> slots_{12};
};

} // namespace mailgw

int main(int argc, char **argv) {
  mailgw::Envelope env{"noreply@example.org", {}};
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    env.rcptByDomain["d" + std::to_string(i) + ".test"] = {"postmaster"};
  mailgw::MxResolver().resolveAll(env);
  return witness::report();
}
