// spawn: std::thread
// loop: callback of a streaming parser
// origin: body of a request
// waits: joined at the end of the document
// distance: callback
// differs: limiter
// A: bounded N7 | limiter: the parser collects and rejects past a maximum before it calls back
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <cctype>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

class TokenListParser {
public:
  using Handler = std::function<void(std::string)>;

  void onToken(Handler H) { Emit = std::move(H); }

  void parse(std::string_view Json) {
    std::vector<std::string> Tokens;
    std::size_t At = 0;
    while ((At = Json.find('"', At)) != std::string_view::npos) {
      std::size_t End = Json.find('"', At + 1);
      if (End == std::string_view::npos)
        throw std::invalid_argument("unterminated string");
      Tokens.emplace_back(Json.substr(At + 1, End - At - 1));
      At = End + 1;
    }
#ifndef TWIN
    if (Tokens.size() > MaxTokens)
      throw std::length_error("too many tokens");
#endif
    for (auto &T : Tokens)
      Emit(std::move(T));
  }

private:
  static constexpr std::size_t MaxTokens = 64;
  Handler Emit;
};

class PushService {
public:
  PushService() {
    Parser.onToken([this](std::string Token) { notify(std::move(Token)); });
  }

  int handle(std::string_view Body) {
    int Status = 202;
    try {
      Parser.parse(Body);
    } catch (const std::exception &E) {
      std::fprintf(stderr, "push: %s\n", E.what());
      Status = 400;
    }
    for (auto &S : Sending)
      S.join();
    Sending.clear();
    return Status;
  }

private:
  void notify(std::string Token) {
    if (Token.empty())
      return;
    Sending.emplace_back([Token = std::move(Token)] {
      witness::task();
      (void)Token;
    });
  }

  TokenListParser Parser;
  std::vector<std::thread> Sending;
};

int main(int argc, char **argv) {
  std::string Body = "[";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Body += "\"dev" + std::to_string(I) + "\",";
  PushService().handle(Body + "]");
  return witness::report();
}
