// rule: fanout-connection-per-task
// differs: whether the client of the task sends anything
// A: reported | every task makes a client and sends a HEAD request with it
// B: silent | the client is only constructed to validate the address; nothing connects
// packages: cpp-httplib
#include <httplib.h>

#include <future>
#include <map>
#include <string>
#include <vector>

namespace hooks {

struct Endpoint {
  std::string Origin; // "https://host:port"
  std::string Path;
};

enum class State { Fine, Malformed, Unreachable };

static State inspect(const Endpoint &E) {
  httplib::Client Client(E.Origin);
  if (!Client.is_valid())
    return State::Malformed;
#ifndef TWIN
  Client.set_connection_timeout(3);
  auto Reply = Client.Head(E.Path.c_str());
  if (!Reply || Reply->status >= 500)
    return State::Unreachable;
#endif
  return E.Path.empty() ? State::Malformed : State::Fine;
}

/// Called when an account saves its list of endpoints.
std::map<std::string, State> inspectAll(const std::vector<Endpoint> &Endpoints) {
  std::vector<std::future<State>> Running;
  Running.reserve(Endpoints.size());
  for (const Endpoint &E : Endpoints)
    Running.push_back(std::async(std::launch::async, inspect, std::cref(E)));

  std::map<std::string, State> Result;
  for (size_t I = 0; I < Endpoints.size(); ++I)
    Result[Endpoints[I].Origin] = Running[I].get();
  return Result;
}

} // namespace hooks
