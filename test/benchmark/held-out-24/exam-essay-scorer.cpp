// spawn: std::async in an algorithm or tbb::parallel_for_each
// loop: algorithm
// origin: vector parameter
// waits: after the loop
// distance: lambda
// differs: what runs the elements
// A: unbounded Y1 | spawn: std::transform with std::async | limiter: none
// B: bounded N8 | spawn: tbb::parallel_for_each | limiter: the scheduler of TBB
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <cctype>
#include <future>
#include <iterator>
#include <string>
#include <string_view>
#include <tbb/parallel_for_each.h>
#include <vector>

namespace exam {

struct Essay {
  std::string Candidate;
  std::string Text;
  int Score = -1;
};

struct Rubric {
  std::size_t MinWords = 2;
  int Full = 20;
};

std::size_t words(std::string_view Text) {
  std::size_t Count = 0;
  bool Inside = false;
  for (char C : Text) {
    bool Letter = std::isalnum(static_cast<unsigned char>(C));
    Count += Letter && !Inside;
    Inside = Letter;
  }
  return Count;
}

void score(Essay &E, const Rubric &R) {
  witness::task();
  std::size_t Words = words(E.Text);
  E.Score = Words >= R.MinWords ? R.Full : int(R.Full * Words / R.MinWords);
}

void scoreSession(std::vector<Essay> &Essays, const Rubric &R) {
#ifndef TWIN
  std::vector<std::future<void>> Running;
  Running.reserve(Essays.size());
  std::transform(Essays.begin(), Essays.end(), std::back_inserter(Running), [&R](Essay &E) {
    return std::async(std::launch::async, [&E, &R] { score(E, R); });
  });
  std::for_each(Running.begin(), Running.end(), [](std::future<void> &F) { F.get(); });
#else
  tbb::parallel_for_each(Essays.begin(), Essays.end(), [&R](Essay &E) { score(E, R); });
#endif
}

} // namespace exam

int main(int argc, char **argv) {
  std::vector<exam::Essay> Essays(witness::size(argc, argv));
  for (std::size_t I = 0; I < Essays.size(); ++I) {
    Essays[I].Candidate = "C" + std::to_string(I);
    Essays[I].Text = "The causes of the war were several.";
  }
  exam::scoreSession(Essays, exam::Rubric{});
  return witness::report();
}
