// spawn: std::async
// loop: std::transform
// origin: sites of a request
// waits: future after the loop
// distance: same function
// limiter: check of the size
// differs: how a larger request is met
// A: bounded N7 | limiter: larger request throws
// B: unbounded Y7 | limiter: larger request is asserted against in a debug build
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <algorithm>
#include <cassert>
#include <future>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

struct SiteQuery {
  std::string Site;
  std::string Form;
};

struct SiteAnswer {
  std::string Site;
  unsigned OpenQueries = 0;
};

class TrialMonitor {
public:
  static constexpr std::size_t SitesPerRequest = 50;

  unsigned openQueries(const std::vector<SiteQuery> &Request) const {
#ifdef TWIN
    assert(Request.size() <= SitesPerRequest);
#else
    if (Request.size() > SitesPerRequest)
      throw std::invalid_argument("at most 50 sites in one request");
#endif
    std::vector<std::future<SiteAnswer>> Answers;
    Answers.reserve(Request.size());
    std::transform(Request.begin(), Request.end(), std::back_inserter(Answers), [this](const SiteQuery &Q) {
      return std::async(std::launch::async, &TrialMonitor::ask, this, std::cref(Q));
    });
    unsigned Open = 0;
    for (auto &A : Answers)
      Open += A.get().OpenQueries;
    return Open;
  }

private:
  SiteAnswer ask(const SiteQuery &Q) const {
    witness::task();
    return {Q.Site, Q.Form.empty() ? 0u : 1u};
  }
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::vector<SiteQuery> Request;
  for (std::size_t I = 0; I < N; ++I)
    Request.push_back({"site " + std::to_string(I), "AE"});
  try {
    TrialMonitor().openQueries(Request);
  } catch (const std::invalid_argument &Error) {
    std::fprintf(stderr, "%s\n", Error.what());
  }
  return witness::report();
}
