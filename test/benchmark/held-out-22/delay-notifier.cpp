// spawn: std::async
// loop: std::transform
// origin: set of subscribers of a message
// limiter: none
// waits: get
// distance: template
// differs: launch policy
// A: bounded N10 | limiter: a deferred call starts nothing
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

namespace rail {

template <class Range, class Function>
auto mapEach(const Range &Items, Function Apply, std::launch Policy) {
  using Result = std::invoke_result_t<Function, decltype(*std::begin(Items))>;
  std::vector<std::future<Result>> Futures;
  std::transform(std::begin(Items), std::end(Items), std::back_inserter(Futures),
                 [&](const auto &Item) { return std::async(Policy, Apply, std::cref(Item)); });
  std::vector<Result> Results;
  for (auto &F : Futures)
    Results.push_back(F.get());
  return Results;
}

struct DelayMessage {
  std::string Train;
  int Minutes = 0;
  std::set<std::string> Phones;
};

DelayMessage parseDelay(const std::string &Text) {
  std::istringstream In(Text);
  DelayMessage M;
  In >> M.Train >> M.Minutes;
  for (std::string Phone; In >> Phone;)
    M.Phones.insert(Phone);
  return M;
}

class DelayNotifier {
public:
  explicit DelayNotifier(std::string Sender) : Sender(std::move(Sender)) {}

  int notify(const DelayMessage &M) const {
    if (M.Minutes < 5)
      return 0;
#ifndef TWIN
    constexpr auto Policy = std::launch::deferred;
#else
    constexpr auto Policy = std::launch::async;
#endif
    const std::string Text = Sender + ": " + M.Train + " +" + std::to_string(M.Minutes);
    auto Delivered = mapEach(M.Phones, [&](const std::string &Phone) { return send(Phone, Text); }, Policy);
    return int(std::count(Delivered.begin(), Delivered.end(), true));
  }

private:
  static bool send(const std::string &Phone, const std::string &Text) {
    witness::task();
    return Phone.size() > 3 && Text.size() <= 160;
  }

  std::string Sender;
};

} // namespace rail

int main(int argc, char **argv) {
  std::string Text = "RE7 12";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += " +49151" + std::to_string(1000 + I);
  rail::DelayNotifier("VBB").notify(rail::parseDelay(Text));
  return witness::report();
}
