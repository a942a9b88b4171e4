// spawn: std::thread
// loop: index for
// origin: JSON array of a request
// waits: after the loop
// distance: member functions
// differs: what a failed try_acquire_for leads to
// A: bounded N4 | limiter: try_acquire_for, else the token is refused
// B: unbounded Y4 | limiter: try_acquire_for whose answer is only counted
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace auth {

enum class Verdict { Unknown, Valid, Invalid, Busy };

struct Token {
  std::string Raw;
  Verdict State = Verdict::Unknown;
};

static std::vector<Token> parseArray(const std::string &Json) {
  std::vector<Token> Tokens;
  for (std::size_t From = Json.find('"'); From != std::string::npos; From = Json.find('"', From)) {
    const std::size_t To = Json.find('"', From + 1);
    if (To == std::string::npos)
      break;
    Tokens.push_back({Json.substr(From + 1, To - From - 1)});
    From = To + 1;
  }
  return Tokens;
}

class Verifier {
public:
  std::size_t verify(std::vector<Token> &Tokens) {
    using namespace std::chrono_literals;
    std::vector<std::thread> Checks;
    for (std::size_t I = 0; I < Tokens.size(); ++I) {
      if (!Hsm.try_acquire_for(100us)) {
#ifndef TWIN
        Tokens[I].State = Verdict::Busy;
        continue;
#else
        ++Contended;
#endif
      }
      Checks.emplace_back(&Verifier::check, this, std::ref(Tokens[I]));
    }
    for (auto &C : Checks)
      C.join();
    std::size_t Valid = 0;
    for (const auto &T : Tokens)
      Valid += T.State == Verdict::Valid;
    return Valid;
  }

private:
  void check(Token &T) {
    {
      witness::Task Alive;
      witness::work();
      T.State = T.Raw.size() > 4 ? Verdict::Valid : Verdict::Invalid;
    }
    Hsm.release();
  }

  std::counting_semaphore<> Hsm{7};
  unsigned Contended = 0;
};

} // namespace auth

int main(int argc, char **argv) {
  std::string Json = "[";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Json += (I ? ",\"eyJ" : "\"eyJ") + std::to_string(100 + I) + '"';
  Json += "]";
  auto Tokens = auth::parseArray(Json);
  return auth::Verifier().verify(Tokens) ? witness::report() : 1;
}
