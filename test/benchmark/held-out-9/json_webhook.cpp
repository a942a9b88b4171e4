// spawn: std::thread
// loop: range-for over JSON
// origin: JSON array of the request body
// waits: after the loop
// distance: same function
// differs: guard
// A: bounded N7 | limiter: more than 32 targets is an error
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

using nlohmann::json;

struct HttpResponse {
  int status = 200;
  std::string body;
};

class WebhookController {
public:
  HttpResponse post(const std::string &body);

private:
  void deliver(const std::string &url, const json &payload) {
    (void)url;
    (void)payload;
    witness::task();
  }
};

HttpResponse WebhookController::post(const std::string &body) {
  json document = json::parse(body, nullptr, false);
  if (document.is_discarded() || !document["targets"].is_array())
    return {400, "bad request"};
  const json &targets = document["targets"];
#ifndef TWIN
  if (targets.size() > 32)
    return {413, "too many targets"};
#endif
  std::vector<std::thread> deliveries;
  for (const auto &target : targets) {
    if (!target.is_string())
      continue;
    deliveries.emplace_back(
        [this, url = target.get<std::string>(), &document] { deliver(url, document["payload"]); });
  }
  for (auto &delivery : deliveries)
    delivery.join();
  return {202, ""};
}

int main(int argc, char **argv) {
  json body = {{"payload", "x"}, {"targets", json::array()}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    body["targets"].push_back("http://t");
  WebhookController().post(body.dump());
  return witness::report();
}
