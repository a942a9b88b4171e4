// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: shared futures of a batch or of one
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <string>
#include <vector>

using Token = std::shared_future<int>;

int sign(std::string Document) {
  witness::task();
  return int(Document.size());
}

std::map<std::string, Token> signAll(const std::vector<std::string> &Documents) {
  std::map<std::string, Token> Tokens;
  for (auto const &D : Documents) {
    Token T = std::async(std::launch::async, sign, D).share();
#ifdef TWIN
    T.wait();
#endif
    Tokens.insert_or_assign(D, T);
  }
  return Tokens;
}

int main(int argc, char **argv) {
  std::vector<std::string> Documents;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Documents.push_back("doc" + std::to_string(I));
  signAll(Documents);
  return witness::report();
}
