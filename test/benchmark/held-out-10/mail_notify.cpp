// spawn: std::async
// loop: range-for
// origin: parameter vector
// waits: get
// distance: same function
// differs: where the result is taken
// A: bounded N3 | limiter: get in the iteration
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

namespace mail {

struct Recipient {
  std::string address;
  std::string name;
};

bool deliver(const Recipient &to, const std::string &subject) {
  witness::task();
  return !to.address.empty() && !subject.empty();
}

std::size_t notifyAll(const std::vector<Recipient> &recipients, const std::string &subject) {
  std::size_t sent = 0;
#ifdef TWIN
  std::vector<std::future<bool>> pending;
  pending.reserve(recipients.size());
  for (const Recipient &r : recipients)
    pending.push_back(std::async(std::launch::async, [&r, &subject] { return deliver(r, subject); }));
  for (auto &f : pending)
    sent += f.get() ? 1 : 0;
#else
  for (const Recipient &r : recipients) {
    auto done = std::async(std::launch::async, [&r, &subject] { return deliver(r, subject); });
    sent += done.get() ? 1 : 0;
  }
#endif
  return sent;
}

} // namespace mail

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<mail::Recipient> people(n, {"a@example.org", "A"});
  mail::notifyAll(people, "news");
  return witness::report();
}
