// spawn: std::async
// loop: range-for
// origin: request field
// waits: after the loop
// distance: helper that copies
// differs: whether the copy is cut
// A: unbounded Y7 | limiter: reserve of the copy
// B: bounded N11 | limiter: resize of the copy
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

constexpr std::size_t kTopTerms = 20;

struct SearchRequest {
  std::string index;
  std::vector<std::string> terms;
};

static std::vector<std::string> topTerms(const SearchRequest &rq) {
  std::vector<std::string> top;
#ifdef TWIN
  top = rq.terms;
  if (top.size() > kTopTerms)
    top.resize(kTopTerms);
#else
  top.reserve(kTopTerms);
  for (const auto &t : rq.terms)
    top.push_back(t);
#endif
  return top;
}

std::size_t search(const SearchRequest &rq) {
  std::vector<std::future<std::size_t>> postings;
  for (auto &term : topTerms(rq))
    postings.emplace_back(std::async(std::launch::async, [term] {
      witness::task();
      return std::hash<std::string>{}(term) % 100;
    }));
  std::size_t hits = 0;
  for (auto &p : postings)
    hits += p.get();
  return hits;
}

int main(int argc, char **argv) {
  SearchRequest rq{"products", {}};
  rq.terms.assign(witness::size(argc, argv), "shoe");
  search(rq);
  return witness::report();
}
