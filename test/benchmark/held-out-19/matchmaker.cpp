// spawn: std::async
// loop: std::transform
// origin: candidates of a request
// limiter: guard that throws
// waits: after the loop
// distance: same function
// differs: what the guard measures
// A: bounded N7 | limiter: guard on the number of candidates
// B: unbounded Y7 | limiter: guard on the number of interests
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

struct Profile {
  std::string Handle;
  std::set<std::string> Interests;
};

struct MatchRequest {
  Profile Seeker;
  std::vector<Profile> Candidates;
};

class RequestTooLarge : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

class Matchmaker {
public:
  double bestScore(const MatchRequest &R) const {
#ifdef TWIN
    if (R.Seeker.Interests.size() > MaxSize)
      throw RequestTooLarge("match: " + R.Seeker.Handle);
#else
    if (R.Candidates.size() > MaxSize)
      throw RequestTooLarge("match: " + R.Seeker.Handle);
#endif
    std::vector<std::future<double>> Scores;
    std::transform(R.Candidates.begin(), R.Candidates.end(), std::back_inserter(Scores),
                   [&](const Profile &Other) {
                     return std::async(std::launch::async, &Matchmaker::score, this,
                                       std::cref(R.Seeker), std::cref(Other));
                   });
    return std::accumulate(Scores.begin(), Scores.end(), 0.0,
                           [](double Best, auto &F) { return std::max(Best, F.get()); });
  }

private:
  static constexpr std::size_t MaxSize = 50;

  double score(const Profile &A, const Profile &B) const {
    witness::task();
    std::vector<std::string> Common;
    std::set_intersection(A.Interests.begin(), A.Interests.end(), B.Interests.begin(),
                          B.Interests.end(), std::back_inserter(Common));
    return double(Common.size()) / double(1 + A.Interests.size());
  }
};

int main(int argc, char **argv) {
  MatchRequest R;
  R.Seeker = {"ada", {"chess", "rowing"}};
  R.Candidates.resize(witness::size(argc, argv), Profile{"bob", {"rowing"}});
  try {
    Matchmaker().bestScore(R);
  } catch (const RequestTooLarge &E) {
    fprintf(stderr, "%s\n", E.what());
  }
  return witness::report();
}
