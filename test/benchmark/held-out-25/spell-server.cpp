// loop: range-for over tokens
// origin: text of a request
// waits: join of the pool
// distance: member function
// differs: spawn
// A: bounded N8 | spawn: boost::asio::post to a thread_pool | limiter: pool of 4 threads
// B: unbounded Y1 | spawn: boost::thread detached | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/thread/thread.hpp>
#include <mutex>
#include <set>
#include <string>
#include <vector>

class Dictionary {
public:
  void add(std::string Word) { Words.insert(std::move(Word)); }
  bool knows(const std::string &Word) const { return Words.count(Word) != 0; }

  std::vector<std::string> suggest(const std::string &Word) const {
    std::vector<std::string> Close;
    for (const std::string &W : Words)
      if (W.size() == Word.size() && std::mismatch(W.begin(), W.end(), Word.begin()).first != W.begin())
        Close.push_back(W);
    return Close;
  }

private:
  std::set<std::string> Words;
};

class SpellServer {
public:
  explicit SpellServer(const Dictionary &D) : Dict(D) {}

  void handle(const std::string &Text) {
    std::vector<std::string> Tokens;
    boost::split(Tokens, Text, boost::is_any_of(" .,;\n"), boost::token_compress_on);
    for (const std::string &Token : Tokens)
      if (!Token.empty() && !Dict.knows(Token))
        correct(Token);
  }

  void stop() { Workers.join(); }

private:
  void correct(const std::string &Token) {
    auto Job = [this, Token] {
      witness::task();
      auto Found = Dict.suggest(Token);
      std::lock_guard<std::mutex> Guard(Lock);
      Suggestions.insert(Suggestions.end(), Found.begin(), Found.end());
    };
#ifndef TWIN
    boost::asio::post(Workers, std::move(Job));
#else
    boost::thread(std::move(Job)).detach();
#endif
  }

  const Dictionary &Dict;
  std::mutex Lock;
  std::vector<std::string> Suggestions;
  boost::asio::thread_pool Workers{4};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  Dictionary D;
  for (const char *W : {"the", "quick", "brown", "house"})
    D.add(W);
  std::string Text;
  for (std::size_t I = 0; I < N; ++I)
    Text += "the hous" + std::to_string(I) + (I % 5 ? " " : ". ");
  SpellServer Server(D);
  Server.handle(Text);
  Server.stop();
  return witness::report();
}
