// spawn: boost::asio::post
// loop: std::for_each
// origin: parsed submissions
// waits: thread_pool::join
// distance: lambda
// differs: size of the pool
// A: bounded N8 | limiter: a pool of fixed size
// B: unbounded Y3 | limiter: a pool as large as the corpus
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

struct Essay {
  std::string Student;
  std::set<std::string> Shingles;
};

Essay parseEssay(const std::string &Line) {
  std::istringstream Words(Line);
  Essay E;
  Words >> E.Student;
  for (std::string Last, Word; Words >> Word; Last = Word)
    E.Shingles.insert(Last + ' ' + Word);
  return E;
}

class Comparison {
public:
  Comparison(Essay Suspect, double Threshold) : Suspect(std::move(Suspect)), Threshold(Threshold) {}

  unsigned against(const std::vector<Essay> &Corpus) {
#ifndef TWIN
    boost::asio::thread_pool Pool(3);
#else
    boost::asio::thread_pool Pool(Corpus.size());
#endif
    std::for_each(Corpus.begin(), Corpus.end(), [&](const Essay &Other) {
      boost::asio::post(Pool, [this, &Other] {
        if (similarity(Other) >= Threshold)
          ++Hits;
      });
    });
    Pool.join();
    return Hits;
  }

private:
  double similarity(const Essay &Other) const {
    witness::task();
    auto Common = std::count_if(Suspect.Shingles.begin(), Suspect.Shingles.end(),
                                [&](const std::string &S) { return Other.Shingles.count(S) != 0; });
    auto All = Suspect.Shingles.size() + Other.Shingles.size() - Common;
    return All ? double(Common) / double(All) : 0.0;
  }

  Essay Suspect;
  double Threshold;
  std::atomic<unsigned> Hits{0};
};

int main(int argc, char **argv) {
  std::string Lines;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Lines += "student" + std::to_string(I) + " the quick brown fox jumps\n";
  std::istringstream In(Lines);
  std::vector<Essay> Corpus;
  for (std::string Line; std::getline(In, Line);)
    Corpus.push_back(parseEssay(Line));
  Comparison(parseEssay("suspect a quick brown fox"), 0.5).against(Corpus);
  return witness::report();
}
