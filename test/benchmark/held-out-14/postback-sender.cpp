// spawn: own callback interface over threads
// loop: range-for
// origin: conversions of an imported file
// waits: count of answers
// distance: callback
// differs: what comes before each send
// A: unbounded Y7 | limiter: a pause between two sends
// B: bounded N3 | limiter: a wait for the answer of each send
// witness: runnable
#include "witness.h"
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace ads {

struct Conversion {
  std::string ClickId;
  double Revenue;
};

enum class Outcome { Accepted, Refused };

class HttpClient {
public:
  using Callback = std::function<void(Outcome)>;

  void get(const std::string &Url, Callback Done) {
    std::thread([Url, Done = std::move(Done)] {
      witness::task();
      Done(Url.find("id=&") == std::string::npos ? Outcome::Accepted : Outcome::Refused);
    }).detach();
  }
};

class PostbackSender {
public:
  PostbackSender(HttpClient &C, std::string Endpoint) : Client(C), Endpoint(std::move(Endpoint)) {}

  unsigned sendAll(const std::vector<Conversion> &Conversions) {
    std::vector<std::future<Outcome>> Answers;
    for (const Conversion &C : Conversions) {
      Answers.push_back(send(C));
#ifndef TWIN
      std::this_thread::sleep_for(std::chrono::microseconds(50));
#else
      Answers.back().wait();
#endif
    }
    unsigned Refused = 0;
    for (auto &A : Answers)
      Refused += A.get() == Outcome::Refused;
    return Refused;
  }

private:
  std::future<Outcome> send(const Conversion &C) {
    auto Answer = std::make_shared<std::promise<Outcome>>();
    auto Future = Answer->get_future();
    Client.get(url(C), [Answer](Outcome O) { Answer->set_value(O); });
    return Future;
  }

  std::string url(const Conversion &C) const {
    return Endpoint + "?id=" + C.ClickId + "&revenue=" + std::to_string(C.Revenue);
  }

  HttpClient &Client;
  std::string Endpoint;
};

} // namespace ads

int main(int argc, char **argv) {
  std::vector<ads::Conversion> Imported;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Imported.push_back({"click" + std::to_string(I), 1.25});
  ads::HttpClient Client;
  ads::PostbackSender(Client, "https://network.example/postback").sendAll(Imported);
  return witness::report();
}
