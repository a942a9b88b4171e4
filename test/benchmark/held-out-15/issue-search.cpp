// spawn: std::async
// loop: std::ranges::transform
// origin: repositories named in a query
// waits: get after the loop
// distance: lambda, in a template
// differs: the view that is walked
// A: bounded N11 | limiter: views::take with a constant
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace forge {

struct Query {
  std::string Text;
  std::vector<std::string> Repositories;
};

struct Hits {
  std::string Repository;
  std::size_t Count = 0;
};

inline bool isQualified(std::string_view Repository) { return Repository.find('/') != Repository.npos; }

class IssueSearch {
public:
  std::vector<Hits> run(const Query &Q) const {
    auto Named = Q.Repositories | std::views::filter(isQualified);
#ifdef TWIN
    return collect(Named, Q.Text);
#else
    return collect(Named | std::views::take(MaxRepositories), Q.Text);
#endif
  }

private:
  static constexpr int MaxRepositories = 12;

  template <typename View> static std::vector<Hits> collect(View Repositories, const std::string &Text) {
    std::vector<std::future<Hits>> Pending;
    std::ranges::transform(Repositories, std::back_inserter(Pending), [&Text](const std::string &R) {
      return std::async(std::launch::async, &IssueSearch::grep, R, Text);
    });
    std::vector<Hits> All;
    for (auto &P : Pending)
      if (Hits H = P.get(); H.Count > 0)
        All.push_back(std::move(H));
    std::ranges::sort(All, std::greater<>(), &Hits::Count);
    return All;
  }

  static Hits grep(const std::string &Repository, const std::string &Text) {
    witness::task();
    return {Repository, Repository.size() % (Text.size() + 1)};
  }
};

} // namespace forge

int main(int argc, char **argv) {
  forge::Query Q{"deadlock", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Q.Repositories.push_back("org/project-" + std::to_string(I));
  forge::IssueSearch().run(Q);
  return witness::report();
}
