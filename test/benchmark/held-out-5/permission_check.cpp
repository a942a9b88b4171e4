// spawn: std::async
// loop: range-for
// origin: request field
// waits: after the loop
// distance: member function
// differs: which collection is compared with the maximum
// A: unbounded Y7 | limiter: a check of another size
// B: bounded N7 | limiter: size guard
// witness: runnable
#include "witness.h"
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

struct CheckRequest {
  std::string subject;
  std::vector<std::string> scopes;
  std::vector<std::string> resources;
};

class AuthzService {
public:
  std::vector<bool> checkBulk(const CheckRequest &req) {
    validate(req);
    std::vector<std::future<bool>> answers;
    for (const auto &r : req.resources)
      answers.emplace_back(std::async(std::launch::async, [&] { return allowed(req.subject, r); }));
    std::vector<bool> out;
    for (auto &a : answers)
      out.push_back(a.get());
    return out;
  }

private:
  static constexpr std::size_t kMax = 60;

  static void validate(const CheckRequest &req) {
    if (req.subject.empty())
      throw std::invalid_argument("subject");
#ifdef TWIN
    if (req.resources.size() > kMax)
      throw std::length_error("too many");
#else
    if (req.scopes.size() > kMax)
      throw std::length_error("too many");
#endif
  }

  bool allowed(const std::string &who, const std::string &what) {
    witness::task();
    return who == "root" || what.starts_with("public/");
  }
};

int main(int argc, char **argv) {
  CheckRequest rq{"alice", {"read"}, {}};
  rq.resources.assign(witness::size(argc, argv), "public/logo.png");
  try {
    AuthzService().checkBulk(rq);
  } catch (const std::length_error &) {
  }
  return witness::report();
}
