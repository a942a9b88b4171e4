// spawn: std::async
// loop: istream_iterator
// origin: words of an uploaded list
// limiter: none
// distance: same function
// differs: whether the future is kept
// A: bounded N3 | waits: destructor of the future, each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <iterator>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

namespace library {

class Catalogue {
public:
  void store(const std::string &Isbn, std::string Title) {
    std::lock_guard Guard(Lock);
    Titles[Isbn] = std::move(Title);
  }

private:
  std::mutex Lock;
  std::map<std::string, std::string> Titles;
};

bool checkDigitFits(const std::string &Isbn) {
  if (Isbn.size() != 13)
    return false;
  int Sum = 0;
  for (std::size_t I = 0; I < Isbn.size(); ++I)
    Sum += (Isbn[I] - '0') * (I % 2 ? 3 : 1);
  return Sum % 10 == 0;
}

std::string withCheckDigit(std::string Twelve) {
  for (char Digit = '0'; Digit <= '9'; ++Digit)
    if (checkDigitFits(Twelve + Digit))
      return Twelve + Digit;
  return Twelve;
}

void lookUp(Catalogue &C, const std::string &Isbn) {
  witness::task();
  C.store(Isbn, "Title of " + Isbn);
}

unsigned enrich(Catalogue &C, std::istream &Upload) {
  unsigned Refused = 0;
  std::vector<std::future<void>> Lookups;
  for (std::istream_iterator<std::string> It(Upload), End; It != End; ++It) {
    if (!checkDigitFits(*It)) {
      ++Refused;
      continue;
    }
#ifdef TWIN
    Lookups.push_back(std::async(std::launch::async, lookUp, std::ref(C), *It));
#else
    std::async(std::launch::async, lookUp, std::ref(C), *It);
#endif
  }
  for (auto &L : Lookups)
    L.wait();
  return Refused;
}

} // namespace library

int main(int argc, char **argv) {
  std::stringstream Upload;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Upload << library::withCheckDigit(std::to_string(978300000000 + I)) << '\n';
  library::Catalogue C;
  library::enrich(C, Upload);
  return witness::report();
}
