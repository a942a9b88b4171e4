// spawn: boost::thread_group
// loop: range-for
// limiter: none
// waits: after the loop
// distance: same function
// differs: the collection that is walked
// A: bounded N1 | origin: constant array of providers
// B: unbounded Y1 | origin: issuers named in the tokens of a request
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <array>
#include <boost/thread.hpp>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct KeySet {
  std::string Issuer;
  std::vector<std::string> Keys;
};

constexpr std::array<std::string_view, 4> TrustedIssuers = {"accounts.google.com", "login.microsoftonline.com",
                                                            "appleid.apple.com", "id.corp.example"};

class KeyCache {
public:
  void refresh(const std::vector<std::string> &Tokens) {
    auto Named = issuersOf(Tokens);
    boost::thread_group Fetchers;
#ifndef TWIN
    for (std::string_view Issuer : TrustedIssuers) {
      if (!Named.contains(std::string(Issuer)))
        continue;
#else
    for (const std::string &Issuer : Named) {
#endif
      Fetchers.create_thread([this, Host = std::string(Issuer)] { fetch(Host); });
    }
    Fetchers.join_all();
  }

  std::size_t size() const { return Sets.size(); }

private:
  static std::set<std::string> issuersOf(const std::vector<std::string> &Tokens) {
    std::set<std::string> Named;
    for (const std::string &T : Tokens)
      if (auto Dot = T.find('|'); Dot != std::string::npos)
        Named.insert(T.substr(0, Dot));
    return Named;
  }

  void fetch(const std::string &Host) {
    witness::task();
    std::lock_guard Guard(Lock);
    Sets[Host] = {Host, {"rsa-1", "ec-2"}};
  }

  std::mutex Lock;
  std::map<std::string, KeySet> Sets;
};

int main(int argc, char **argv) {
  std::vector<std::string> Tokens = {"accounts.google.com|x", "appleid.apple.com|y"};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Tokens.push_back("tenant" + std::to_string(I) + ".example|sub");
  KeyCache().refresh(Tokens);
  return witness::report();
}
