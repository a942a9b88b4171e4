// spawn: asynchronous call with a callback
// loop: while over pending sentences
// origin: sentences of a request
// waits: callbacks
// distance: callback
// limiter: counter
// differs: limiter
// A: bounded N9 | limiter: counter compared before each call, raised by the call
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using Reply = std::function<void(bool Ok, std::string Text)>;

/// The connection to the translation engine: requests go out at once, replies come in later.
class EngineLink {
public:
  void send(std::string Sentence, Reply Done) {
    witnessEnter();
    Outstanding.emplace_back(std::move(Sentence), std::move(Done));
  }

  bool poll() {
    if (Outstanding.empty())
      return false;
    auto [Sentence, Done] = std::move(Outstanding.front());
    Outstanding.pop_front();
    witnessLeave();
    Done(!Sentence.empty(), "<" + Sentence + ">");
    return true;
  }

private:
  std::deque<std::pair<std::string, Reply>> Outstanding;
};

class Document : public std::enable_shared_from_this<Document> {
public:
  Document(EngineLink &Link, std::deque<std::string> Sentences)
      : Link(Link), Pending(std::move(Sentences)), Translated(Pending.size()) {}

  void advance() {
    while (!Pending.empty()) {
#ifndef TWIN
      if (InFlight == MaxInFlight)
        return;
#endif
      ++InFlight;
      const std::size_t Index = Next++;
      auto Self = shared_from_this();
      Link.send(std::move(Pending.front()), [Self, Index](bool Ok, std::string Text) {
        Self->onReply(Index, Ok, std::move(Text));
      });
      Pending.pop_front();
    }
  }

private:
  static constexpr int MaxInFlight = 7;

  void onReply(std::size_t Index, bool Ok, std::string Text) {
    --InFlight;
    if (Ok)
      Translated[Index] = std::move(Text);
    else
      ++Failed;
    advance();
  }

  EngineLink &Link;
  std::deque<std::string> Pending;
  std::vector<std::string> Translated;
  std::size_t Next = 0;
  int InFlight = 0, Failed = 0;
};

int main(int argc, char **argv) {
  EngineLink Link;
  std::deque<std::string> Sentences(witness::size(argc, argv), "Good morning.");
  std::make_shared<Document>(Link, std::move(Sentences))->advance();
  while (Link.poll())
    ;
  return witness::report();
}
