#include <string>
#include <thread>
#include <vector>

void lookup(const std::string &);
void start(const std::string &);

void reported(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

void silenced(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach(); // NOLINT(fanout-unbounded-spawn): 16 shards
}

void modelled(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    start(uri);
}
