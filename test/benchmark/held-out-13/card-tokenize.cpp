// spawn: std::thread detached
// loop: while over a text
// origin: parsed text
// limiter: counting_semaphore
// waits: detached
// distance: member function
// differs: what a failed timed acquire leads to
// A: bounded N4 | limiter: the card is refused
// B: unbounded Y4 | limiter: the answer is only counted
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>

class Tokenizer {
public:
  void tokenizeList(std::string_view Cards) {
    while (!Cards.empty()) {
      std::size_t Comma = Cards.find(',');
      std::string_view Card = Cards.substr(0, Comma);
      Cards = Comma == std::string_view::npos ? std::string_view() : Cards.substr(Comma + 1);
      if (looksValid(Card))
        tokenize(std::string(Card));
    }
  }

  unsigned late() const { return Late; }

private:
  static bool looksValid(std::string_view Card) {
    return Card.size() >= 12 && Card.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void tokenize(std::string Card) {
    bool Got = Vault.try_acquire_for(std::chrono::microseconds(50));
    if (!Got) {
      ++Late;
#ifndef TWIN
      return;
#endif
    }
    std::thread([this, Got, Card = std::move(Card)] {
      witness::task();
      Tokens += std::hash<std::string>()(Card) != 0;
      if (Got)
        Vault.release();
    }).detach();
  }

  std::counting_semaphore<8> Vault{8};
  std::atomic<unsigned> Tokens{0};
  unsigned Late = 0;
};

int main(int argc, char **argv) {
  static Tokenizer Service;
  std::size_t N = witness::size(argc, argv);
  std::string Cards;
  for (std::size_t I = 0; I < N; ++I)
    Cards += "4111111111111111,";
  Service.tokenizeList(Cards);
  fprintf(stderr, "%u late\n", Service.late());
  return witness::report();
}
